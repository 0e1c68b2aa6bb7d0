package org.binglian.bench.race;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One who runs the models: a case is filed, accepted, and reviewed by six bodies at once. Each act is a click of a person and waits for its answer. */
interface Contender extends AutoCloseable {

    /** A review that waits for its body. */
    record Work(String task, String body) {
    }

    /** Lays ready what so many cases need before they are filed; not measured. */
    void ready(int cases) throws Exception;

    /** Answers the case. */
    String file() throws Exception;

    /** The window looks for its task. */
    String toAccept(String filed) throws Exception;

    void accept(String task) throws Exception;

    /** Somebody looks for the tasks of the six bodies. */
    List<Work> toReview(String filed) throws Exception;

    /** @return false when somebody else was faster and the person has to try again */
    boolean claim(Work work) throws Exception;

    /** @return false when somebody else was faster and the person has to try again */
    boolean complete(Work work) throws Exception;

    /** For each kind of row that must be there: how many a finished case has to have; SQL that counts them over all cases. */
    Map<String, Rows> rows();

    /** So many rows of this kind for a case; 0: none may be there at all. */
    record Rows(int each, String counted, String recorded) {

        Rows(int each, String counted) {
            this(each, counted, null);
        }

        /** Rows of the record of this kind. */
        static Rows recorded(int each, String kind) {
            return new Rows(each, null, kind);
        }
    }

    DataSource source();

    /** Whether this thread answers a person; what others send to the database is counted apart. */
    default boolean answers(Thread thread) {
        return thread.getName().startsWith(Turn.PERSON);
    }

    /** Waits until what is written behind the user's back is written. */
    default void settle() throws Exception {
    }
}
