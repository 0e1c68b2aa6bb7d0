package org.binglian.intake;

/** What a promise asks of whoever runs {@code commitment-follow-up}; the engine room implements it. */
public interface CommitmentProcess {

    /** The applicant has supplied what was promised, or has put right what was found. */
    void supplied(Commitment commitment);
}
