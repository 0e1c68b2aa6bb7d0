package org.binglian.engine.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A table as its database describes it, names in small letters; {@code bytes} are the places of the columns that are no text. */
record CopiedTable(String name, List<String> columns, Set<Integer> bytes) {

    boolean has(String column) {
        return columns.contains(column);
    }

    boolean engine() {
        return name.startsWith("act_");
    }

    static Map<String, CopiedTable> all(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Set<Integer>> bytes = new LinkedHashMap<>();
        try (var rows = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                var into = columns.computeIfAbsent(table, name -> new ArrayList<>());
                if (Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY).contains(rows.getInt("DATA_TYPE"))) {
                    bytes.computeIfAbsent(table, name -> new java.util.HashSet<>()).add(into.size());
                }
                into.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        Map<String, CopiedTable> found = new LinkedHashMap<>();
        columns.forEach((name, its) -> found.put(name, new CopiedTable(name, List.copyOf(its), bytes.getOrDefault(name, Set.of()))));
        return found;
    }
}
