package org.binglian.console.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.DemoTime;

/** What everybody does, and when. Acts of one time happen in the order in which they were written; none after the present. */
final class DemoDiary {

    static final LocalTime MORNING = LocalTime.of(9, 40);
    static final LocalTime AFTERNOON = LocalTime.of(15, 20);

    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::order));
    private final DemoTime time;
    private final Instant present;
    private int written;

    DemoDiary(DemoTime time, Instant present) {
        this.time = time;
        this.present = present;
    }

    private record Act(Instant at, int order, Runnable act) {
    }

    void morning(LocalDate day, Runnable act) {
        at(day, MORNING, act);
    }

    void afternoon(LocalDate day, Runnable act) {
        at(day, AFTERNOON, act);
    }

    private void at(LocalDate day, LocalTime clock, Runnable act) {
        Instant planned = day.atTime(clock).atZone(OfficeTime.ZONE).toInstant();
        acts.add(new Act(planned.isAfter(present) ? present : planned, written++, act));
    }

    void play() {
        Instant now = Instant.MIN;
        while (!acts.isEmpty()) {
            var next = acts.poll();
            if (next.at().isAfter(now)) {
                time.advanceTo(next.at());
                now = next.at();
            }
            next.act().run();
        }
        if (present.isAfter(now)) {
            time.advanceTo(present);
        }
    }
}
