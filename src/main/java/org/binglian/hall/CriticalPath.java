package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** On whom a date hangs: the chain of steps that ends last, the first step first. Days Asia/Shanghai. */
public record CriticalPath(LocalDate end, List<Step> steps) {

    /** What a step is; WAITING and STAGE have not begun. */
    public enum Kind { CORRECTION, ACCEPTANCE, START, OPINION, REVIEW, PAUSED, OVERDUE, GATE, WAITING, STAGE }

    /**
     * A step until a day. {@code department}: whom it waits for, null for the applicant and for a stage that is not applied for;
     * {@code caseNumber} and {@code itemCode} null for a stage; {@code workingDays} of what has not begun, otherwise 0.
     */
    public record Step(Kind kind, String stage, String caseNumber, String itemCode, String department, LocalDate until, int workingDays) {
    }

    static CriticalPath none(LocalDate today) {
        return new CriticalPath(today, List.of());
    }

    CriticalPath then(Step step) {
        return new CriticalPath(step.until(), Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    CriticalPath later(CriticalPath other) {
        return other.end.isAfter(end) || steps.isEmpty() && !other.steps.isEmpty() ? other : this;
    }

    /** Whether the path runs through this item, or this department's opinion on it. */
    public boolean through(String caseNumber, String itemCode, String department) {
        return steps.stream().anyMatch(step -> caseNumber.equals(step.caseNumber()) && itemCode.equals(step.itemCode())
                && (department == null ? step.kind() != Kind.OPINION : step.kind() == Kind.OPINION && department.equals(step.department())));
    }
}
