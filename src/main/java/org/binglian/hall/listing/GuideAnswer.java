package org.binglian.hall.listing;

import java.util.List;
import org.binglian.hall.AssessmentView;

/** What a project would need: its class and cycle, the items in their order, gates, papers; days are working days. Nothing is kept. */
public record GuideAnswer(String projectClass, String className, String reason, Cycle cycle, List<StageBudget> stages, List<GuideItem> items,
                          List<AssessmentView.Covering> assessments, Totals materialTotals, List<Service> intermediaries, boolean baseDataKnown) {

    /** From the initiation to the construction permit. */
    public record Cycle(int workingDays) {
    }

    public record StageBudget(String stage, String stageName, int workingDays) {
    }

    /** {@code order} counts from 1 through the stages; {@code assessment} names what spares it, null where nothing does. */
    public record GuideItem(String itemCode, String itemName, String stage, String stageName, String decidingBody, String decidingBodyName,
                            int promisedDays, List<Gate> gates, List<GuideMaterial> materials, int order, Spared assessment) {
    }

    /** {@code treatment}: SKIP, COMMIT, SIMPLIFY. */
    public record Spared(String number, String kindName, String treatment) {
    }

    /** {@code decision} is that of the decision table: HARD, WAIVE_TO_DECISION, WAIVE_TO_START; any one of {@code anyOf} is enough. */
    public record Gate(String prerequisite, String prerequisiteName, String decision, String decisionName, String reason, List<String> anyOf) {
    }

    /** {@code asked}: the applicant brings it; else {@code heldByName} has it. {@code givenBefore} is the file that serves again, or null. */
    public record GuideMaterial(String materialCode, String materialName, String source, boolean tolerable, boolean asked, String heldByName,
                                Given givenBefore, String sampleHref) {
    }

    public record Given(String caseNumber, String fileName) {
    }

    /** {@code total} = {@code toBring} + {@code held} + {@code givenBefore}. */
    public record Totals(int total, int toBring, int held, int givenBefore) {
    }

    /** An intermediary service that the papers need; {@code commissionedBy}: APPLICANT, BODY, EITHER. */
    public record Service(String service, String serviceName, int longestDays, String commissionedBy, List<String> items) {
    }
}
