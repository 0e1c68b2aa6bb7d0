package org.binglian.engine.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * The indexes that the engine's tables lack and its own statements need: of tasks by their parent, asked whenever one ends, and of jobs by
 * their due date, asked by every look for due ones. Made when the engine has its tables, on whatever database it finds.
 */
@Component
class EngineIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(EngineIndexes.class);
    private static final Map<String, String> WANTED = Map.of("ACT_RU_TASK", "PARENT_TASK_ID_", "ACT_RU_JOB", "DUEDATE_");

    private final DataSource database;

    EngineIndexes(DataSource database) {
        this.database = database;
    }

    /** Makes those that are missing. A job of an older version may have no due date: it has been due since it was made. */
    void make() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var wanted : WANTED.entrySet()) {
                if (!indexed(connection, wanted.getKey()).contains(wanted.getValue())) {
                    LOG.info("An index for {} of {}", wanted.getValue(), wanted.getKey());
                    statement.execute("create index if not exists " + name(wanted.getKey()) + " on " + wanted.getKey() + " (" + wanted.getValue() + ")");
                }
            }
            statement.executeUpdate("update ACT_RU_JOB set DUEDATE_ = coalesce(CREATE_TIME_, current_timestamp) where DUEDATE_ is null and TYPE_ = 'message'");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The engine's tables have no indexes", e);
        }
    }

    private static String name(String table) {
        return "office_" + table.toLowerCase(Locale.ROOT);
    }

    /** The columns by which an index of this table begins. */
    private static Set<String> indexed(Connection connection, String table) throws SQLException {
        Set<String> first = new HashSet<>();
        var data = connection.getMetaData();
        String stored = data.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        try (var rows = data.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
            while (rows.next()) {
                if (rows.getString("COLUMN_NAME") != null && rows.getInt("ORDINAL_POSITION") == 1) {
                    first.add(rows.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        return first;
    }
}
