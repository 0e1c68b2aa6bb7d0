package org.binglian.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Sends many statements. PostgreSQL's driver sends those that are joined by semicolons without waiting in between, in one round trip.
 * Each text that comes often is kept prepared in each connection, statement by statement: long texts, of which there are many, are not,
 * and very many rows of one statement go as a batch of their own. Embedded H2 has no way to go.
 */
final class SentTogether {

    private static final int PREPARED = 24;
    private static final int MANY = 50;
    private static final int MOST = 100;
    private static final int MOST_VALUES = 30_000;

    private final Connection connection;
    private final boolean joins;
    private final List<Unsent.Kept> waiting = new ArrayList<>();
    private int values;

    SentTogether(Connection connection) throws SQLException {
        this.connection = connection;
        this.joins = joins(connection);
    }

    static boolean joins(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    void send(List<Unsent.Kept> kept) throws SQLException {
        for (int from = 0, to; from < kept.size(); from = to) {
            String sql = kept.get(from).sql();
            to = from + 1;
            while (to < kept.size() && kept.get(to).sql().equals(sql)) {
                to++;
            }
            var alike = kept.subList(from, to);
            if (!joins || alike.size() > MANY || alike.size() == kept.size()) {
                leave();
                batch(alike);
            } else {
                join(alike);
            }
        }
        leave();
    }

    private void join(List<Unsent.Kept> alike) throws SQLException {
        int more = alike.stream().mapToInt(one -> one.values().length).sum();
        if (waiting.size() + alike.size() > MOST || values + more > MOST_VALUES) {
            leave();
        }
        waiting.addAll(alike);
        values += more;
    }

    private void leave() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(waiting.stream().map(Unsent.Kept::sql).collect(Collectors.joining(";\n")))) {
            int place = 1;
            for (var one : waiting) {
                for (Object value : one.values()) {
                    set(statement, place++, value);
                }
            }
            if (waiting.size() > PREPARED) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            statement.execute();
        }
        waiting.clear();
        values = 0;
    }

    private void batch(List<Unsent.Kept> alike) throws SQLException {
        try (var statement = connection.prepareStatement(alike.get(0).sql())) {
            for (var one : alike) {
                for (int place = 0; place < one.values().length; place++) {
                    set(statement, place + 1, one.values()[place]);
                }
                if (alike.size() > 1) {
                    statement.addBatch();
                }
            }
            if (alike.size() > 1) {
                statement.executeBatch();
            } else {
                statement.executeUpdate();
            }
        }
    }

    private void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null && joins) {
            statement.setNull(place, Types.NULL);
        } else {
            StatementCreatorUtils.setParameterValue(statement, place, SqlTypeValue.TYPE_UNKNOWN, value);
        }
    }
}
