package org.binglian.review;

import org.binglian.access.Person;

/** What a review asks of whoever runs its process; the engine room implements it. */
public interface ReviewProcess {

    /** Starts the special procedure beside the running review. */
    void specialProcedureRequested(ReviewItem item, SpecialProcedure procedure);

    /** Ends the running special procedure of the item with its result, null where there is none. */
    void specialProcedureEnded(ReviewItem item, String result, Person by);

    void extensionRequested(ReviewItem item);

    void itemReopened(ReviewItem item);

    /** Asks one more department beside the running review. */
    void opinionAdded(ReviewItem item, AddedOpinions.Request request);
}
