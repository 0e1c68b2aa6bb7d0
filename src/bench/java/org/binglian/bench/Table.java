package org.binglian.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as the database describes it, every name in capitals; {@code parents} are the tables that its foreign keys name. */
record Table(String name, List<Column> columns, List<String> key, Set<String> parents) {

    /** A column; {@code type} as in {@link Types}. */
    record Column(String name, int type) {

        boolean text() {
            return type == Types.VARCHAR || type == Types.CHAR || type == Types.CLOB || type == Types.LONGVARCHAR;
        }

        boolean bytes() {
            return type == Types.BLOB || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BINARY;
        }

        boolean whole() {
            return type == Types.BIGINT || type == Types.INTEGER;
        }
    }

    boolean engine() {
        return name.startsWith("ACT_");
    }

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    boolean numbered() {
        return !engine() && key.equals(List.of("ID")) && columns.stream().anyMatch(one -> one.name().equals("ID") && one.whole());
    }

    /** Every table of the schema; a table stands behind the tables that its foreign keys name. */
    static List<Table> all(Connection connection) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (var tables = data.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                Table table = describe(data, connection, tables.getString("TABLE_NAME"));
                found.put(table.name(), table);
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (placed.size() < found.size()) {
            var ready = found.values().stream().filter(one -> !placed.contains(one.name()) && placed.containsAll(one.parents())).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("The foreign keys go round in a ring");
            }
            ready.forEach(one -> placed.add(one.name()));
            ordered.addAll(ready);
        }
        return ordered;
    }

    private static Table describe(DatabaseMetaData data, Connection connection, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var rows = data.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString("COLUMN_NAME").toUpperCase(), rows.getInt("DATA_TYPE")));
            }
        }
        Map<Integer, String> key = new HashMap<>();
        try (var rows = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toUpperCase());
            }
        }
        Set<String> parents = new HashSet<>();
        try (var rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) {
                parents.add(rows.getString("PKTABLE_NAME").toUpperCase());
            }
        }
        parents.remove(name.toUpperCase());
        return new Table(name.toUpperCase(), List.copyOf(columns), key.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).toList(), parents);
    }
}
