package org.binglian.engine;

/** The process definition keys and messages; a test holds them against the model files. */
public final class ProcessIds {

    public static final String PROJECT_APPROVAL = "project-approval";
    public static final String PARALLEL_APPROVAL = "parallel-approval";
    public static final String ITEM_REVIEW = "item-review";
    public static final String DEPARTMENT_OPINION = "department-opinion";
    public static final String SPECIAL_PROCEDURE = "special-procedure";
    public static final String JOINT_CONSULTATION = "joint-consultation";
    public static final String DEFAULT_AFTERCARE = "default-aftercare";
    public static final String INTERMEDIARY_SERVICE = "intermediary-service";
    public static final String ACCOUNTABILITY = "accountability";
    public static final String SUPERVISION_HANDOVER = "supervision-handover";
    public static final String HANDOVER_COORDINATION = "handover-coordination";
    public static final String COMPLAINT = "complaint";
    public static final String COMMITMENT_FOLLOW_UP = "commitment-follow-up";
    public static final String PRE_REVIEW = "pre-review";
    public static final String DEFAULT_BREAKER = "default-breaker";

    public static final String MESSAGE_START_OF_WORK_REQUESTED = "Message_StartOfWorkRequested";
    public static final String MESSAGE_CORRECTION_SUPPLIED = "Message_CorrectionSupplied";
    public static final String MESSAGE_WITHDRAWN = "Message_Withdrawn";
    public static final String MESSAGE_ITEM_REOPENED = "Message_ItemReopened";
    public static final String MESSAGE_SPECIAL_PROCEDURE_REQUESTED = "Message_SpecialProcedureRequested";
    public static final String MESSAGE_CONSULTATION_REQUESTED = "Message_ConsultationRequested";
    public static final String MESSAGE_MEETING_CALLED = "Message_MeetingCalled";
    public static final String MESSAGE_EXTENSION_REQUESTED = "Message_ExtensionRequested";
    public static final String MESSAGE_OPINION_ADDED = "Message_OpinionAdded";
    public static final String MESSAGE_ASSESSMENT_LOST = "Message_AssessmentLost";
    public static final String MESSAGE_ASSESSMENT_LOST_AFTER_DECISION = "Message_AssessmentLostAfterDecision";
    public static final String MESSAGE_GAP_NOT_FILLED = "Message_GapNotFilled";
    public static final String MESSAGE_ENGAGEMENT_CANCELLED = "Message_EngagementCancelled";
    public static final String MESSAGE_HANDOVER_DROPPED = "Message_HandoverDropped";
    public static final String MESSAGE_RECTIFICATION_REPORTED = "Message_RectificationReported";
    public static final String MESSAGE_STATEMENT_MADE = "Message_StatementMade";
    public static final String MESSAGE_PROMISE_SUPPLIED = "Message_PromiseSupplied";
    public static final String MESSAGE_PROMISE_ENDED = "Message_PromiseEnded";
    public static final String MESSAGE_PRE_REVIEW_DROPPED = "Message_PreReviewDropped";
    public static final String MESSAGE_NOTHING_HELD = "Message_NothingHeld";

    /** The user task in which a special procedure is carried out. */
    public static final String TASK_CONDUCT = "Task_Conduct";

    private ProcessIds() {
    }
}
