package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The office's base data as files, out of the serving database and into a child's: whole tables, column by column, each value as its
 * text, so that it does not matter which database either is. Nobody's password goes along, nor an applicant's.
 */
@Component
class BaseRows {

    /** In the order of their foreign keys. */
    static final List<String> TABLES = List.of("department", "person", "person_role", "agent_authorisation", "service_place", "calendar_correction",
            "catalogue_import", "catalogue_item", "catalogue_material", "assessment_kind", "regional_assessment", "assessment_plot",
            "intermediary_service", "agency", "agency_service", "credit_record");
    private static final Set<String> LEFT_OUT = Set.of("password", "phone", "company");
    private static final String NO_PASSWORD = "-";

    private final DataSource source;
    private final ObjectMapper json;

    BaseRows(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /** One table: every row has a text, or null, for each column. */
    record Sheet(List<String> columns, List<List<String>> rows) {
    }

    /** Table to its sheet as JSON. */
    Map<String, byte[]> take() throws IOException, SQLException {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            for (String table : TABLES) {
                List<String> columns = new ArrayList<>();
                List<List<String>> rows = new ArrayList<>();
                try (var result = statement.executeQuery("select * from " + table + " order by 1, 2")) {
                    var data = result.getMetaData();
                    for (int at = 1; at <= data.getColumnCount(); at++) {
                        columns.add(data.getColumnName(at).toLowerCase(Locale.ROOT));
                    }
                    while (result.next()) {
                        List<String> row = new ArrayList<>();
                        for (int at = 1; at <= columns.size(); at++) {
                            row.add(table.equals("person") && LEFT_OUT.contains(columns.get(at - 1)) ? left(columns.get(at - 1)) : result.getString(at));
                        }
                        rows.add(row);
                    }
                }
                sheets.put(table, json.writeValueAsBytes(new Sheet(columns, rows)));
            }
        }
        return sheets;
    }

    private static String left(String column) {
        return "password".equals(column) ? NO_PASSWORD : null;
    }

    /** Reads what was written into a database whose tables are empty. */
    static void read(Path folder, DataSource into, ObjectMapper json) throws IOException, SQLException {
        try (var connection = into.getConnection()) {
            for (String table : TABLES) {
                Path file = folder.resolve(table + ".json");
                if (Files.exists(file)) {
                    insert(connection, table, json.readValue(file.toFile(), Sheet.class));
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, String table, Sheet sheet) throws SQLException {
        if (sheet.rows().isEmpty()) {
            return;
        }
        String marks = sheet.columns().stream().map(one -> "?").collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", sheet.columns()) + ") values (" + marks + ")")) {
            for (List<String> row : sheet.rows()) {
                for (int at = 0; at < row.size(); at++) {
                    insert.setString(at + 1, row.get(at));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (sheet.columns().contains("id") && !Set.of("department", "person").contains(table)) {
            try (var statement = connection.createStatement()) {
                statement.execute("alter table " + table + " alter column id restart with (select max(id) + 1 from " + table + ")");
            }
        }
    }
}
