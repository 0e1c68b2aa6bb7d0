package org.binglian.engine.alarm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.StepLimits;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Component;

/** Puts a default that must not run under a hold: the running one of its episode, or a new one with its task for supervision. */
@Component
class Holding {

    private static final String STEP = "DEFAULT_BREAKER";
    private static final int REMEMBERED = 1_000;

    private final HoldRows holds;
    private final HeldRows held;
    private final HoldTasks tasks;
    private final StepLimits limits;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    Holding(HoldRows holds, HeldRows held, HoldTasks tasks, StepLimits limits, WorkingDays days, OfficeTime office, Ledger ledger, Notices notices) {
        this.holds = holds;
        this.held = held;
        this.tasks = tasks;
        this.limits = limits;
        this.days = days;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** What supervision has said of an alarm so far. */
    enum Standing { NONE, HELD, RELEASED }

    /** A word said for one date counts for no other: the clock may have moved since. */
    Standing standing(String place, String activity, Instant due) {
        var last = held.last(place, activity).orElse(null);
        if (last == null) {
            return Standing.NONE;
        }
        if (!last.of(due)) {
            held.ended(last.id(), HeldRows.MOVED);
            return Standing.NONE;
        }
        if (last.released()) {
            held.rung(last.id());
        }
        return last.released() ? Standing.RELEASED : Standing.HELD;
    }

    /** Called under the case's lock. Answers false where supervision has settled this episode, so that nothing of it is held any more. */
    boolean hold(HeldAlarm alarm, String cause, String episode, HoldReason reason) {
        if (settled(cause, episode)) {
            return false;
        }
        holds.oneAtATime();
        if (settled(cause, episode)) {
            return false;
        }
        var running = holds.running(cause, episode).map(known -> holds.locked(known.number())).filter(known -> !known.closed()).orElse(null);
        if (running == null && settled(cause, episode)) {
            return false;
        }
        var hold = running != null ? running : open(cause, "FLOOD".equals(cause) ? alarm.department() : null, episode, reason);
        int line = held.add(hold, because(alarm, reason.zh()));
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("activity", alarm.activity(), "reason", reason.zh(), "reasonEn", reason.en(), "hold",
                hold.number(), "line", line, "consequence", alarm.consequence()));
        if (alarm.itemCode() != null) {
            facts.put("itemCode", alarm.itemCode());
        }
        ledger.append(new Entry(alarm.businessKey(), "DEFAULT_HELD", Entry.SYSTEM, office.today(), facts));
        if (running == null) {
            tasks.open(holds.require(hold.number()));
        } else {
            tasks.listNow(holds.require(hold.number()));
        }
        return true;
    }

    /** Nobody takes that back, so whoever has seen it need not ask again, nor wait for whoever holds something. */
    private boolean settled(String cause, String episode) {
        String matter = cause + " " + episode;
        boolean known = settled.contains(matter);
        if (!known && holds.settled(cause, episode)) {
            if (settled.size() > REMEMBERED) {
                settled.clear();
            }
            settled.add(matter);
            known = true;
        }
        return known;
    }

    List<HeldAlarm> waiting(int limit) {
        return held.waiting(limit);
    }

    List<Hold> open() {
        return holds.notClosed().stream().filter(hold -> hold.waiting() > 0).toList();
    }

    Hold open(String cause, String department, String episode, HoldReason reason) {
        int within = limits.of(STEP).map(StepLimits.Limit::days).orElse(1);
        var hold = holds.open(cause, department, episode, reason, days.plus(office.today(), within));
        ledger.append(new Entry(hold.number(), "DEFAULTS_HELD", Entry.SYSTEM, office.today(), Map.of("cause", cause, "reason", reason.zh(), "reasonEn", reason.en(),
                "episode", episode)));
        notices.tell("supervision", "DEFAULTS_HELD", null, Map.of("hold", hold.number(), "reason", reason.zh(), "reasonEn", reason.en()));
        return hold;
    }

    private static HeldAlarm because(HeldAlarm alarm, String reason) {
        return new HeldAlarm(0, null, null, alarm.place(), alarm.activity(), alarm.businessKey(), alarm.itemCode(), alarm.department(), alarm.consequence(),
                reason, alarm.heldAt(), alarm.dueAt());
    }
}
