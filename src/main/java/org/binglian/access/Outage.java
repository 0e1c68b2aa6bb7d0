package org.binglian.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells a database that is away, restarting or cut off, or that let a writer wait for others until it gave up, from every other failure: the
 * request is answered 503 and may be sent again.
 */
public final class Outage {

    /** The type of the problem that is told. */
    public static final String TYPE = "unavailable";

    /** Seconds after which a client may try again. */
    public static final String RETRY_AFTER = "5";

    private static final String CONNECTION_CLASS = "08";
    private static final String CLOSED = "Connection is closed";

    /** PostgreSQL: shut down by the operator, after a crash, not up yet, idle too long inside a transaction. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "25P03");

    /** A lock that did not come in time (H2, PostgreSQL), two that wait for each other, a change that came between: all is undone. */
    private static final Set<String> WAITED = Set.of("HYT00", "55P03", "40P01", "40001");

    private Outage() {
    }

    /** Whether this failure comes from a database that cannot be reached, or not in time. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException || cause instanceof SQLException sql && away(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this request for an error's page comes from such a failure: then nothing more may be asked of the database. */
    public static boolean during(HttpServletRequest request) {
        return Integer.valueOf(503).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && is(failure);
    }

    /** The pool says of a connection that it has given up no more than that it is closed. */
    private static boolean away(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? CLOSED.equals(failure.getMessage()) : state.startsWith(CONNECTION_CLASS) || STATES.contains(state) || WAITED.contains(state);
    }
}
