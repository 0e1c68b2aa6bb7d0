package org.binglian.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Writes many rows into a table: by {@code copy} on PostgreSQL, in batches elsewhere. */
final class Rows {

    private static final int AT_ONCE = 500;

    private Rows() {
    }

    static void insert(Connection connection, Table table, List<Object[]> rows) throws SQLException {
        boolean bytes = table.columns().stream().anyMatch(Table.Column::bytes);
        if (connection.isWrapperFor(PGConnection.class) && !bytes) {
            stream(connection.unwrap(PGConnection.class), table, rows);
        } else {
            batches(connection, table, rows);
        }
    }

    private static void stream(PGConnection connection, Table table, List<Object[]> rows) throws SQLException {
        var text = new StringBuilder(rows.size() * 200);
        for (Object[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                if (at > 0) {
                    text.append('\t');
                }
                write(text, row[at]);
            }
            text.append('\n');
        }
        try {
            connection.getCopyAPI().copyIn("copy " + table.name() + " (" + columns(table) + ") from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(StringBuilder text, Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String said) {
            for (int i = 0; i < said.length(); i++) {
                char letter = said.charAt(i);
                switch (letter) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(letter);
                }
            }
        } else {
            text.append(value);
        }
    }

    private static void batches(Connection connection, Table table, List<Object[]> rows) throws SQLException {
        String marks = table.columns().stream().map(one -> "?").collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("insert into " + table.name() + " (" + columns(table) + ") values (" + marks + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int at = 0; at < row.length; at++) {
                    if (row[at] == null) {
                        insert.setNull(at + 1, table.columns().get(at).type());
                    } else {
                        insert.setObject(at + 1, row[at]);
                    }
                }
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static String columns(Table table) {
        return table.columns().stream().map(Table.Column::name).collect(Collectors.joining(", "));
    }
}
