package org.binglian.intake;

/** What a case asks of whoever runs its process; the engine room implements it. */
public interface IntakeProcess {

    /** Starts {@code parallel-approval}; the case is received and its items are chosen before this returns. */
    void submitted(ApprovalCase filed);

    void correctionSupplied(ApprovalCase corrected);

    void withdrawn(ApprovalCase withdrawn);
}
