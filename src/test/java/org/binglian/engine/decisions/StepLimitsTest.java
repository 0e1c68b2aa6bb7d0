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
                step("PROMISE_CHECK", 3).hits("PromiseCheck"),
                step("PROMISE_RECTIFICATION", 5).hits("PromiseRectification"),
                step("PROMISE_REMINDER", 2).hits("PromiseReminder"),
                step("BREACH_DECISION", 5).hits("BreachDecision"),
                step("STATUTORY_DEFAULT", 20).hits("StatutoryDefault"),
                step("ENGAGEMENT_ACCEPT", 2).hits("EngagementAccept"),
                step("REPORT_ACCEPTANCE", 5).hits("ReportAcceptance"),
                step("ENGAGEMENT_SETTLEMENT", 5).hits("EngagementSettlement"),
                step("ENGAGEMENT_RATING", 10).hits("EngagementRating"),
                step("STATEMENT", 3).hits("Statement"),
                step("ACCOUNTABILITY", 10).hits("Accountability"),
                step("APPEAL", 5).hits("Appeal"),
                step("APPEAL_DECISION", 10).hits("AppealDecision"),
                step("ENQUIRY", 2).hits("Enquiry"),
                step("HEARING_REQUEST", 5).hits("HearingRequest"),
                step("HEARING_NOTICE", 5).hits("HearingNotice"),
                step("HEARING_NOTICE_AHEAD", 7).hits("HearingNoticeAhead"),
                step("HEARING", 15).hits("Hearing"),
                step("HIGHER_ANSWER", 20).hits("HigherAnswer"),
                step("HANDOVER_ACKNOWLEDGE", 1).hits("HandoverAcknowledge"),
                step("HANDOVER_CHECK", 20).hits("HandoverCheck"),
                step("HANDOVER_RECHECK", 5).hits("HandoverRecheck"),
                step("RECTIFICATION", 10).hits("Rectification"),
                step("HEARING_STATEMENT", 5).hits("HearingStatement"),
                step("REVOCATION_DECISION", 5).hits("RevocationDecision"),
                step("COORDINATION", 5).hits("Coordination"),
                step("INVITATION", 3).hits("Invitation"),
                step("MEETING_LEAD", 5).hits("MeetingLead"),
                step("MEETING_HALL", 5).hits("MeetingHall"),
                step("MEETING_GOVERNMENT", 5).hits("MeetingGovernment"),
                step("COMPLAINT_CONTACT", 1).hits("ComplaintContact"),
                step("COMPLAINT", 5).hits("Complaint"),
                step("COMPLAINT_CORRECTION", 5).hits("ComplaintCorrection"),
                step("COMPLAINT_FOLLOW_UP", 5).hits("ComplaintFollowUp"),
                step("DEFAULT_BREAKER", 1).hits("DefaultBreaker"),
                step("DECISION_AGAIN", 3).hits("DecisionAgain"),
                step("PRE_REVIEW", 2).hits("PreReview"),
                step("LIST_DUE_SOON", 2).hits("ListDueSoon"),
                step("LIST_DEFAULT_AHEAD", 3).hits("ListDefaultAhead"),
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
