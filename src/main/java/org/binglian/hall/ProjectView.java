package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A project as its asker may see it; base data are masked for others. Days are working days of the office. */
public record ProjectView(String projectNumber, String projectCode, String name, String nameEn, String projectClass, String className, String classReason,
                   Map<String, Object> applicant, Map<String, Object> facts, List<String> plots, Cycle cycle, List<StageTime> stages,
                   List<CaseLine> cases, Prerequisites prerequisites, Reuse baseData, LocalDate registeredOn, LocalDate workMayStartOn,
                   List<EngagementViews.Line> engagements,
                   Sharing sharing, List<AssessmentView.Covering> assessments) {

    /** {@code usedWorkingDays}: at least one office clock ran; {@code forecast}: the expected day of the construction permit. */
    public record Cycle(int workingDays, int usedWorkingDays, int elapsedWorkingDays, LocalDate forecast, boolean provisional) {
    }

    /** NOT_STARTED, RUNNING or DONE. */
    public record StageTime(String stage, String stageName, Integer workingDays, int usedWorkingDays, String state) {
    }

    public record CaseLine(String caseNumber, String stage, String stageName, int state, String stateName, LocalDate receivedOn) {
    }

    /** Listed relations up to the construction permit, and how many are kept HARD; the city's own figures beside them. */
    public record Prerequisites(int listed, int hard, int toDecision, int toStart, int cityListed, int cityKept) {
    }

    /** How often base data were asked of the applicant, and how often used again. */
    public record Reuse(int askedOnce, int reused) {
    }

    /** The meter of rule 7, and how often the city asked base data before and after (Hohhot 2018: 7 and 1). */
    public record Sharing(int askedOnce, int reused, int notAsked, int before, int after) {
    }
}
