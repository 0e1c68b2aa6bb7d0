package org.binglian.engine;

import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.review.ItemKey;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables and what they mean to the rooms; the models use the same names. */
public final class Vars {

    public static final String CASE_NUMBER = "caseNumber";
    public static final String PROJECT_NUMBER = "projectNumber";
    public static final String STAGE = "stage";
    public static final String PROJECT_CLASS = "projectClass";
    public static final String LEAD_DEPARTMENT = "leadDepartment";
    public static final String ITEM_CODE = "itemCode";
    public static final String ITEM_NAME = "itemName";
    public static final String DECIDING_BODY = "decidingBody";
    public static final String DEPARTMENT = "department";
    public static final String FLOW = "flow";
    public static final String TIMEOUT_MODE = "timeoutMode";
    public static final String OPINION_MODE = "opinionMode";
    public static final String OPINION_DAYS = "opinionDays";
    public static final String ADDED_DEPARTMENT = "addedDepartment";
    public static final String ADDED_MODE = "addedMode";
    public static final String ADDED_DAYS = "addedDays";
    public static final String ADDED_BY = "addedBy";
    public static final String ADDED_REASON = "addedReason";
    public static final String ADDED_HOLDS = "addedHolds";
    public static final String ACCEPTANCE = "acceptance";
    public static final String OUTCOME = "outcome";
    public static final String BASIS = "basis";
    public static final String CLOSING_STATE = "closingState";
    public static final String PROCEDURE_ID = "procedureId";
    public static final String PROCEDURE_KIND = "procedureKind";
    public static final String PROCEDURE_DAYS = "procedureDays";
    public static final String ENGAGEMENT = "engagement";
    public static final String REPORT_DAYS = "reportDays";
    public static final String TREATMENT = "treatment";
    public static final String CONSULTATION = "consultation";
    public static final String CONSULTATION_MODE = "consultationMode";
    public static final String CONSULTATION_CAUSE = "consultationCause";
    public static final String CONSULTATION_QUESTION = "consultationQuestion";
    public static final String MEETING_CAUSE = "meetingCause";
    public static final String CONVENER = "convener";
    public static final String MEETING_ITEM = "meetingItem";
    public static final String MEETING_OUTCOME = "meetingOutcome";
    public static final String REOPENED_ITEM = "reopenedItem";
    public static final String ACCOUNTABILITY_NUMBER = "accountabilityNumber";
    public static final String COMPLAINT_NUMBER = "complaintNumber";
    public static final String HANDLER = "handler";
    public static final String EVENT_KIND = "eventKind";
    public static final String COMMITMENT_ID = "commitmentId";
    public static final String COMMITMENT_KIND = "commitmentKind";
    public static final String HOLD_NUMBER = "holdNumber";

    private Vars() {
    }

    public static CaseNumber caseNumber(VariableScope scope) {
        return CaseNumber.of(text(scope, CASE_NUMBER));
    }

    public static ProjectNumber project(VariableScope scope) {
        return ProjectNumber.of(text(scope, PROJECT_NUMBER));
    }

    public static ItemKey item(VariableScope scope) {
        return new ItemKey(caseNumber(scope), ItemCode.of(text(scope, ITEM_CODE)));
    }

    /** The text of a variable, null when there is none. */
    public static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? null : value.toString();
    }
}
