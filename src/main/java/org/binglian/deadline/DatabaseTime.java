package org.binglian.deadline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database's clock and the demo's stored offset; on a connection of its own, since a transaction's time stands still. */
class DatabaseTime {

    private static final String READ = "select current_timestamp, offset_millis from office_time where id = 1";

    private final DataSource dataSource;

    DatabaseTime(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Reading(Instant now, Duration offset) {
    }

    Reading read() {
        try (Connection own = dataSource.getConnection(); PreparedStatement read = own.prepareStatement(READ); ResultSet row = read.executeQuery()) {
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), Duration.ofMillis(row.getLong(2)));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("office time cannot be measured", e);
        }
    }

    int store(String sql, long... values) {
        try (Connection own = dataSource.getConnection(); PreparedStatement update = own.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            int changed = update.executeUpdate();
            if (!own.getAutoCommit()) {
                own.commit();
            }
            return changed;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("office time cannot be stored", e);
        }
    }
}
