package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepLimitsTest {

    static Stream<Row> rows() {
        return Stream.of(
                step("ACCEPTANCE", 5).hits("Acceptance"),
                step("COMPLETENESS", 2).hits("Completeness"),
                step("CORRECTION", 15).hits("Correction"),
                step("STAGE_START", 1).hits("StageStart"),
                step("MEETING", 5).hits("Meeting"),
                step("OVERDUE_DECISION", 3).hits("OverdueDecision"),
                step("OVERDUE_OPINION", 2).hits("OverdueOpinion"),
                step("EXTENSION", 2).hits("Extension"),
                step("STAGE_SUMMARY", 1).hits("StageSummary"),
                step("DELIVERY", 10).hits("Delivery"),
                step("ARCHIVE", 10).hits("Archive"),
                step("AFTERCARE", 1).hits("Aftercare"),
                step("SUPERVISION_CHECK", 10).hits("SupervisionCheck"),
                step("EXTENSION_LONGEST", 10).hits("ExtensionLongest"),
                step("OVERDUE_REVIEW", 1).hits("OverdueReview"),
                step("STATUTORY_DEFAULT", 20).hits("StatutoryDefault"),
                step("INVITATION", 3).hits("Invitation"),
                step("MEETING_LEAD", 5).hits("MeetingLead"),
                step("MEETING_HALL", 5).hits("MeetingHall"),
                step("MEETING_GOVERNMENT", 5).hits("MeetingGovernment"),
                step("DECISION_AGAIN", 3).hits("DecisionAgain"),
                when("EXPLANATION", "step", "EXPLANATION").hits("Explanation").then("days", 10, "unit", "DAY"),
                when("a step that nobody knows", "step", "LUNCH").hits(),
                when("no step", "step", null).hits());
    }

    private static Row step(String step, int days) {
        return when(step, "step", step).then("days", days, "unit", "WORKING_DAY");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_step_has_its_days(Row row) {
        row.check("step-limits");
    }
}
