package org.binglian.engine.step;

import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.ItemKey;
import org.binglian.supervision.Handovers;
import org.springframework.stereotype.Component;

/** Tells the supervising body of an item which of its prerequisites were set aside, once for all of them. */
@Component
class WaiverHandovers {

    private final Prerequisites prerequisites;
    private final Handovers handovers;

    WaiverHandovers(Prerequisites prerequisites, Handovers handovers) {
        this.prerequisites = prerequisites;
        this.handovers = handovers;
    }

    void tell(ItemKey key) {
        var waived = prerequisites.ofCase(key.caseNumber()).stream().filter(line -> line.item().equals(key.item()) && line.open() && line.waived())
                .map(WaiverHandovers::words).collect(Collectors.joining(", "));
        if (!waived.isEmpty()) {
            handovers.waived(key, waived);
        }
    }

    private static String words(PrerequisiteLine line) {
        return line.anyOf().stream().map(ItemCode::value).collect(Collectors.joining("/"));
    }
}
