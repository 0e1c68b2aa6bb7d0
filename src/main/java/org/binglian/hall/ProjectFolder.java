package org.binglian.hall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockMove;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.project.Project;
import org.binglian.review.ReviewItem;

/** All that was read of a project at once: its cases, their items, clocks with what moved them, prerequisites, what is fulfilled. */
public record ProjectFolder(Project project, List<ApprovalCase> cases, List<ReviewItem> items, List<RunningClock> clocks,
                            Map<Long, List<ClockMove>> moves, List<PrerequisiteLine> lines, Set<ItemCode> fulfilled) {

    public List<ReviewItem> itemsOf(String stage) {
        return items.stream().filter(item -> stage.equals(item.stage())).toList();
    }

    /** The items that this one still waits for before it may start, or before its decision takes effect. */
    public List<ItemCode> open(ReviewItem item, org.binglian.prerequisite.Gate gate) {
        return lines.stream().filter(line -> line.open() && line.gate() == gate && line.caseNumber().equals(item.key().caseNumber())
                && line.item().equals(item.key().item())).flatMap(line -> line.anyOf().stream()).toList();
    }
}
