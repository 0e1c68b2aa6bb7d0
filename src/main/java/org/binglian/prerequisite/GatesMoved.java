package org.binglian.prerequisite;

import java.util.Set;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** Lines of these items have closed; whoever waits at one of their gates looks again, in the same transaction. */
public record GatesMoved(ProjectNumber project, Set<Waiting> items) {

    public record Waiting(CaseNumber caseNumber, ItemCode item) {
    }

    public GatesMoved {
        items = Set.copyOf(items);
    }
}
