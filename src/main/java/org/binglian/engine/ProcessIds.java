package org.binglian.engine;

/** The process definition keys and messages; a test holds them against the model files. */
public final class ProcessIds {

    public static final String PROJECT_APPROVAL = "project-approval";
    public static final String PARALLEL_APPROVAL = "parallel-approval";
    public static final String ITEM_REVIEW = "item-review";
    public static final String SPECIAL_PROCEDURE = "special-procedure";
    public static final String JOINT_CONSULTATION = "joint-consultation";
    public static final String DEFAULT_AFTERCARE = "default-aftercare";

    public static final String MESSAGE_START_OF_WORK_REQUESTED = "Message_StartOfWorkRequested";
    public static final String MESSAGE_CORRECTION_SUPPLIED = "Message_CorrectionSupplied";
    public static final String MESSAGE_WITHDRAWN = "Message_Withdrawn";
    public static final String MESSAGE_ITEM_REOPENED = "Message_ItemReopened";
    public static final String MESSAGE_SPECIAL_PROCEDURE_REQUESTED = "Message_SpecialProcedureRequested";
    public static final String MESSAGE_CONSULTATION_REQUESTED = "Message_ConsultationRequested";
    public static final String MESSAGE_MEETING_CALLED = "Message_MeetingCalled";
    public static final String MESSAGE_EXTENSION_REQUESTED = "Message_ExtensionRequested";
    public static final String MESSAGE_GAP_NOT_FILLED = "Message_GapNotFilled";

    /** The user task in which a special procedure is carried out. */
    public static final String TASK_CONDUCT = "Task_Conduct";

    private ProcessIds() {
    }
}
