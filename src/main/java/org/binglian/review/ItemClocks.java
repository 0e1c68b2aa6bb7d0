package org.binglian.review;

import java.time.LocalDate;
import java.util.List;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.springframework.stereotype.Component;

/** The clocks of an item that stand still and go on together: the promised one, the statutory one, and those of the flow's steps. */
@Component
class ItemClocks {

    /** How the kinds of the clocks of a flow's steps begin. */
    static final String STEP = "STEP_";

    private final Clocks clocks;
    private final OfficeTime office;

    ItemClocks(Clocks clocks, OfficeTime office) {
        this.clocks = clocks;
        this.office = office;
    }

    /** Pauses them from today; a step that has used up its share already stays as it is. */
    void pause(ReviewItem item, String kind, String ground) {
        for (RunningClock clock : running(item)) {
            if (!clock.kind().startsWith(STEP) || !office.today().isAfter(clock.due())) {
                clocks.pause(clock.id(), office.today(), kind, ground);
            }
        }
    }

    /** The day {@code on} is the last that is not counted. */
    void resume(ReviewItem item, LocalDate on, String kind) {
        running(item).stream().filter(clock -> clock.pauses().stream().anyMatch(pause -> pause.open() && kind.equals(pause.kind())))
                .forEach(clock -> clocks.resume(clock.id(), on, kind));
    }

    void extendSteps(ReviewItem item, int workingDays) {
        running(item).stream().filter(clock -> clock.kind().startsWith(STEP)).forEach(clock -> clocks.extend(clock.id(), workingDays));
    }

    private List<RunningClock> running(ReviewItem item) {
        return clocks.ofCase(item.key().caseNumber().value()).stream().filter(RunningClock::running)
                .filter(clock -> item.key().item().value().equals(clock.scope().itemCode()))
                .filter(clock -> List.of("PROMISED", "STATUTORY").contains(clock.kind()) || clock.kind().startsWith(STEP)).toList();
    }
}
