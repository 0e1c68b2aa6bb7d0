package org.binglian.bench.race;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.binglian.ledger.Row;
import org.binglian.ledger.WholeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a contender's database holds. */
final class Kept {

    private final DataSource source;
    private final JdbcClient jdbc;

    Kept(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** How many rows of each kind there are. */
    Map<String, Long> rows(Map<String, Contender.Rows> wanted) {
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> kinds = wanted.values().stream().allMatch(rows -> rows.recorded() == null) ? Map.of()
                : WholeRecord.of(jdbc).stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));
        wanted.forEach((what, rows) -> found.put(what, rows.recorded() == null ? jdbc.sql(rows.counted()).query(Long.class).single()
                : kinds.getOrDefault(rows.recorded(), 0L)));
        return found;
    }

    /** The bytes of each table and of each of its indexes (H2: with its indexes), after all that is dead has been cleared away. */
    Map<String, Long> bytes() throws SQLException {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getURL().startsWith("jdbc:postgresql");
            statement.execute(postgres ? "vacuum full" : "checkpoint sync");
            Map<String, Long> bytes = new TreeMap<>();
            try (var found = statement.executeQuery(postgres
                    ? "select relname, pg_table_size(oid) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace union all "
                            + "select i.relname || ' on ' || t.relname, pg_relation_size(i.oid) from pg_class i join pg_index x on x.indexrelid = i.oid "
                            + "join pg_class t on t.oid = x.indrelid where i.relnamespace = 'public'::regnamespace"
                    : "select table_name, disk_space_used(table_name) from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    bytes.put(found.getString(1).toLowerCase(Locale.ROOT), found.getLong(2));
                }
            }
            return bytes;
        }
    }
}
