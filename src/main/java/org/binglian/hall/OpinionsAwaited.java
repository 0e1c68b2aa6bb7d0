package org.binglian.hall;

import java.time.LocalDate;
import java.util.Comparator;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.hall.CriticalPath.Kind;
import org.binglian.hall.CriticalPath.Step;
import org.binglian.review.ReviewItem;
import org.springframework.stereotype.Component;

/** The consulted department for which an item waits longest. */
@Component
class OpinionsAwaited {

    private final OfficeTime office;

    OpinionsAwaited(OfficeTime office) {
        this.office = office;
    }

    /** Of the clocks of opinions that still run; without steps where nobody is awaited. */
    CriticalPath before(ProjectFolder folder, ReviewItem item) {
        LocalDate today = office.today();
        return folder.clocks().stream().filter(clock -> clock.running() && clock.kind().endsWith("OPINION") && clock.scope().department() != null
                        && item.key().caseNumber().value().equals(clock.scope().caseNumber())
                        && item.key().item().value().equals(clock.scope().itemCode()))
                .max(Comparator.comparing(RunningClock::due))
                .map(clock -> CriticalPath.none(today).then(new Step(Kind.OPINION, item.stage(), clock.scope().caseNumber(), clock.scope().itemCode(),
                        clock.scope().department(), clock.due().isBefore(today) ? today : clock.due(), 0)))
                .orElse(CriticalPath.none(today));
    }
}
