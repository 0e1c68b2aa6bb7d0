package org.binglian.intake;

/** What a pre-review asks of whoever runs its process; the engine room implements it. */
public interface PreReviewProcess {

    /** Gives the lead department its task and clock. */
    void asked(PreReview asked);

    void dropped(PreReview dropped);

    /** Working days for the answer, by {@code step-limits}. */
    int workingDays();
}
