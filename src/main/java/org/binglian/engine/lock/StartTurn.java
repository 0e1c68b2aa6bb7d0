package org.binglian.engine.lock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.binglian.access.UnfitSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turn to open the office: nodes that start together on one PostgreSQL lay out tables, accounts and models one after the other. An
 * advisory lock of the database, held by a connection of its own from before anything else asks the database until the doors are open;
 * a node that dies lets go of it, at the latest half a minute after its machine has gone. A file of H2 is opened by one process anyway.
 */
final class StartTurn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    private static final long LOCK = 0x62696e676c69616eL;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Connection connection;

    private StartTurn(Connection connection) {
        this.connection = connection;
    }

    /** Waits for the turn. @throws UnfitSettings when another node has been starting for a quarter of an hour */
    static StartTurn take(HikariDataSource source) {
        String url = source.getJdbcUrl();
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            return new StartTurn(null);
        }
        try {
            var turn = new StartTurn(DriverManager.getConnection(url, source.getUsername(), source.getPassword()));
            turn.await();
            return turn;
        } catch (SQLException e) {
            throw new UnfitSettings("The database " + url.split("\\?")[0] + " cannot be reached: " + e.getMessage(),
                    "Check BINGLIAN_DB_URL, BINGLIAN_DB_USER and BINGLIAN_DB_PASSWORD, and that it accepts connections from here.");
        }
    }

    private void await() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4");
            statement.execute("set idle_session_timeout = 0");
        } catch (SQLException olderServer) {
            LOG.debug("Some settings of the starting connection are not known here", olderServer);
        }
        long begun = System.nanoTime();
        for (boolean told = false; !held(); told = true) {
            if (!told) {
                LOG.info("Another node is starting on this database; waiting for it");
            }
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                close();
                throw new UnfitSettings("Another node has been starting on this database for " + LONGEST.toMinutes() + " minutes.",
                        "Look at its log; stop it when it hangs, and start this one again.");
            }
        }
    }

    /** Asks for the lock and waits for it a little while. */
    private boolean held() throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            boolean held = answer.getBoolean(1);
            if (!held) {
                statement.execute("select pg_sleep(0.3)");
            }
            return held;
        }
    }

    /** Lets the next node start; may be called again. */
    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The starting connection had gone already", e);
        }
    }
}
