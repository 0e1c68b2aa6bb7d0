package org.binglian.engine.flush;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Statements joined by semicolons, which PostgreSQL's driver sends without waiting in between and keeps prepared like any other. The
 * database keeps each text prepared in each connection, so batches of many rows, whose texts would be many, go alone.
 */
final class Trip {

    private static final int MOST_OF_ONE = 12;
    private static final int MOST_TOGETHER = 100;

    /** As with what the rooms write (ADR 24): longer texts are many, and none of them is kept prepared. */
    private static final int PREPARED = 24;

    /** One row of a batch. */
    private record Row(Written batch, int place) {
    }

    private final List<Row> rows = new ArrayList<>();

    private Trip() {
    }

    /** Sends all rows in their order and tells each batch what it changed. */
    static void send(List<Written> batches) throws SQLException {
        var trip = new Trip();
        for (var batch : batches) {
            if (batch.rows() > MOST_OF_ONE) {
                trip.leave();
                alone(batch);
            } else {
                trip.take(batch);
            }
        }
        trip.leave();
    }

    private void take(Written batch) throws SQLException {
        if (rows.size() + batch.rows() > MOST_TOGETHER) {
            leave();
        }
        for (int place = 0; place < batch.rows(); place++) {
            rows.add(new Row(batch, place));
        }
    }

    private void leave() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = rows.stream().map(row -> row.batch().sql()).collect(Collectors.joining(";\n"));
        try (var statement = rows.get(0).batch().connection().prepareStatement(sql)) {
            int before = 0;
            for (var row : rows) {
                row.batch().set(statement, row.place(), before);
                before += row.batch().parameters();
            }
            if (rows.size() > PREPARED) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            statement.execute();
            answer(statement);
        }
        rows.clear();
    }

    private void answer(PreparedStatement statement) throws SQLException {
        for (var row : rows) {
            int count = statement.getUpdateCount();
            if (count < 0) {
                throw new SQLException("%d statements were sent together and not all answered".formatted(rows.size()));
            }
            row.batch().changed(row.place(), count);
            statement.getMoreResults();
        }
    }

    private static void alone(Written batch) throws SQLException {
        try (var statement = batch.connection().prepareStatement(batch.sql())) {
            for (int place = 0; place < batch.rows(); place++) {
                batch.set(statement, place, 0);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int place = 0; place < counts.length; place++) {
                batch.changed(place, counts[place]);
            }
        }
    }
}
