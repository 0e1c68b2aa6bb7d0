package org.binglian.prerequisite;

/** What the register asks of whoever runs the items; the engine room implements it. */
public interface AssessmentProcess {

    /**
     * The assessment is no longer in force: the item that leans on it goes back to its full course, or is left alone. The caller holds
     * the project's lock. Answers REASSESSED, REOPENED, LEFT_TO_LEADER, LEFT_ALONE or NOT_NEEDED.
     */
    String lost(AssessmentUse use, String why);
}
