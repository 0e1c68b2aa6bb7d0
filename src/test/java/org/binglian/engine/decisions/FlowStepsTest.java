package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.engine.decisions.Row.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowStepsTest {

    /** The steps of each flow; one of REVIEW and COMMITMENT_CHECK, then of the procedures, is enough to come to the decision. */
    private static final Map<String, List<String>> STEPS = Map.of(
            "flow-instant", List.of("REVIEW"),
            "flow-standard", List.of("REVIEW", "DECISION", "REWORK"),
            "flow-inspection", List.of("INSPECTION_PLAN", "SITE_INSPECTION", "REVIEW", "DECISION", "REWORK"),
            "flow-expert", List.of("REVIEW", "REVIEW_AGAIN", "DECISION", "REWORK"),
            "flow-hearing", List.of("REVIEW", "HEARING_RIGHTS", "REVIEW_AGAIN", "DECISION", "REWORK"),
            "flow-commitment", List.of("COMMITMENT_CHECK", "REVIEW", "DECISION", "REWORK"),
            "flow-referral", List.of("REVIEW", "REFERRAL", "DECISION", "REWORK"));

    static Stream<Row> rows() {
        return Stream.of(
                step("flow-instant", "REVIEW", 1, 1, "SECTION").hits("InstantReview"),
                step("flow-standard", "REVIEW", 5, 3, "SECTION").hits("StandardReview"),
                step("flow-standard", "DECISION", 5, 2, "LEADER").hits("StandardDecision"),
                step("flow-standard", "REWORK", 5, 1, "SECTION").hits("StandardRework"),
                step("flow-inspection", "INSPECTION_PLAN", 7, 1, "SECTION").hits("InspectionInspectionPlan"),
                step("flow-inspection", "SITE_INSPECTION", 7, 3, "SECTION").hits("InspectionSiteInspection"),
                step("flow-inspection", "REVIEW", 7, 2, "SECTION").hits("InspectionReview"),
                step("flow-inspection", "DECISION", 7, 2, "LEADER").hits("InspectionDecision"),
                step("flow-inspection", "REWORK", 7, 1, "SECTION").hits("InspectionRework"),
                step("flow-expert", "REVIEW", 10, 3, "SECTION").hits("ExpertReview"),
                step("flow-expert", "REVIEW_AGAIN", 10, 3, "SECTION").hits("ExpertReviewAgain"),
                step("flow-expert", "DECISION", 10, 3, "LEADER").hits("ExpertDecision"),
                step("flow-expert", "REWORK", 10, 1, "SECTION").hits("ExpertRework"),
                step("flow-hearing", "REVIEW", 15, 5, "SECTION").hits("HearingReview"),
                step("flow-hearing", "HEARING_RIGHTS", 15, 2, "SECTION").hits("HearingHearingRights"),
                step("flow-hearing", "REVIEW_AGAIN", 15, 5, "SECTION").hits("HearingReviewAgain"),
                step("flow-hearing", "DECISION", 15, 3, "LEADER").hits("HearingDecision"),
                step("flow-hearing", "REWORK", 15, 2, "SECTION").hits("HearingRework"),
                step("flow-commitment", "COMMITMENT_CHECK", 0, 1, "SECTION").hits("CommitmentCommitmentCheck"),
                step("flow-commitment", "REVIEW", 5, 2, "SECTION").hits("CommitmentReview"),
                step("flow-commitment", "DECISION", 5, 2, "LEADER").hits("CommitmentDecision"),
                step("flow-commitment", "REWORK", 5, 1, "SECTION").hits("CommitmentRework"),
                step("flow-referral", "REVIEW", 15, 8, "SECTION").hits("ReferralReview"),
                step("flow-referral", "REFERRAL", 15, 2, "SECTION").hits("ReferralReferral"),
                step("flow-referral", "DECISION", 15, 5, "LEADER").hits("ReferralDecision"),
                step("flow-referral", "REWORK", 15, 2, "SECTION").hits("ReferralRework"),
                when("a step that nobody knows", "flow", "flow-standard", "step", "LUNCH", "workingDays", 5).hits());
    }

    private static Row step(String flow, String step, int promised, int days, String role) {
        return when(step + " of " + flow, "flow", flow, "step", step, "workingDays", promised).then("days", days, "role", role);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_step_has_its_share_rounded_up_and_at_least_a_day(Row row) {
        row.check("flow-steps");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 100})
    void the_shares_of_a_flow_are_no_more_than_the_whole(int promised) {
        STEPS.forEach((flow, steps) -> assertThat(steps.stream().collect(Collectors.summingInt(step -> ((Number) DecisionTables.evaluate("flow-steps",
                Map.of("flow", flow, "step", step, "workingDays", promised)).outputs().get(0).get("days")).intValue()))).as(flow)
                .isBetween(1, promised));
    }
}
