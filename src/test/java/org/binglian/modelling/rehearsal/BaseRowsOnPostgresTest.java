package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office on PostgreSQL gives its base data to a child whose database is in memory. */
@Tag("postgres")
class BaseRowsOnPostgresTest {

    @TempDir
    private Path folder;

    @Test
    void every_row_arrives_with_its_values_but_for_what_is_nobodys_business() throws Exception {
        var json = new ObjectMapper();
        var child = new JdbcDataSource();
        child.setURL("jdbc:h2:mem:base-rows;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(child).load().migrate();
        try (var postgres = EmbeddedPostgres.start()) {
            var office = postgres.getPostgresDatabase();
            Flyway.configure().dataSource(office).load().migrate();
            try (var connection = office.getConnection()) {
                fill(connection);
            }
            for (var sheet : new BaseRows(office, json).take().entrySet()) {
                Files.write(folder.resolve(sheet.getKey() + ".json"), sheet.getValue());
            }
            BaseRows.read(folder, child, json);
            try (var here = office.getConnection(); var there = child.getConnection()) {
                for (String table : BaseRows.TABLES) {
                    assertThat(rows(there, table)).as(table).isNotEmpty().isEqualTo(rows(here, table));
                }
            }
        }
        try (var connection = child.getConnection(); var statement = connection.createStatement();
                var person = statement.executeQuery("select password, phone, company from person")) {
            assertThat(person.next()).isTrue();
            assertThat(List.of(person.getString(1), String.valueOf(person.getString(2)), String.valueOf(person.getString(3)))).containsExactly("-", "null", "null");
        } finally {
            try (var connection = child.getConnection(); var statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
        }
    }

    /** One row in each table, its values by their kinds. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : BaseRows.TABLES) {
                statement.execute("delete from " + table);
                List<String> values = new ArrayList<>();
                try (var columns = statement.executeQuery("select * from " + table + " where false")) {
                    for (int at = 1; at <= columns.getMetaData().getColumnCount(); at++) {
                        values.add(switch (columns.getMetaData().getColumnTypeName(at)) {
                            case "bool" -> "true";
                            case "date" -> "date '2026-02-28'";
                            case "timestamptz" -> "timestamp with time zone '2026-02-28 23:59:59.123456+08'";
                            case "varchar", "text", "bpchar" -> "'审'";
                            default -> "7";
                        });
                    }
                }
                statement.execute("insert into " + table + " values (" + String.join(", ", values) + ")");
            }
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement(); var result = statement.executeQuery("select * from " + table)) {
            var data = result.getMetaData();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int at = 1; at <= data.getColumnCount(); at++) {
                    String column = data.getColumnName(at).toLowerCase(Locale.ROOT);
                    if (!table.equals("person") || !List.of("password", "phone", "company").contains(column)) {
                        row.add(column + "=" + value(result, at));
                    }
                }
                rows.add(row.stream().sorted().collect(Collectors.joining(" ")));
            }
        }
        return rows;
    }

    private static Object value(ResultSet result, int at) throws SQLException {
        return switch (result.getMetaData().getColumnTypeName(at).toLowerCase(Locale.ROOT).replaceAll(" .*", "")) {
            case "bool", "boolean" -> result.getBoolean(at);
            case "timestamptz", "timestamp" -> result.getObject(at, OffsetDateTime.class).toInstant();
            case "date" -> result.getObject(at, LocalDate.class);
            case "numeric", "decimal" -> result.getBigDecimal(at).stripTrailingZeros().toPlainString();
            default -> result.getString(at);
        };
    }
}
