package org.binglian.bench.race;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
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
        wanted.forEach((what, rows) -> found.put(what, jdbc.sql(rows.counted()).query(Long.class).single()));
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
