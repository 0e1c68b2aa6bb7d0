package org.binglian.desk.tasklist;

import java.util.List;
import org.binglian.review.Opinion;
import org.binglian.review.ReviewItem;

/** All that an approver should know of a task at one glance; lists may be empty, {@code item} and the rest null. */
record Glance(String id, String name, String kind, String caseNumber, String projectNumber, String projectName, String itemCode,
              TimeLeft.Left left, List<String> why, ReviewItem item, List<Asked> demands, List<Opinion> opinions,
              List<Other> others, List<String> drafts) {

    /** What a body lacks. */
    record Asked(String department, String material, String problem, String requirement) {
    }

    /** Somebody else's open task in the same case. */
    record Other(String kind, String name, String itemCode, String department, String assignee, TimeLeft.Left left) {
    }

    public String path() {
        return caseNumber != null ? "/cases/" + caseNumber : projectNumber != null ? "/projects/" + projectNumber : null;
    }
}
