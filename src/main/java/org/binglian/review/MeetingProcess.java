package org.binglian.review;

/** What a meeting asks of whoever runs its process; the engine room implements it. */
public interface MeetingProcess {

    /** Runs {@code joint-consultation}: for the project before applying, beside the running reviews of a case afterwards. */
    void consultationAsked(Consultation asked);

    /** Runs {@code joint-meeting} beside the running reviews. Answers whether there is anything to run it beside. */
    boolean meetingCalled(ItemKey about, String cause);
}
