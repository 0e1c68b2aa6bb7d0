package org.binglian.deadline;

/** What a clock measures: a project, and within it perhaps a case, an item, a department (null where it does not apply). */
public record ClockScope(String projectNumber, String caseNumber, String itemCode, String department) {

    public ClockScope {
        if (projectNumber == null || projectNumber.isBlank()) {
            throw new IllegalArgumentException("a clock belongs to a project");
        }
    }
}
