package org.binglian.engine.move;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import javax.sql.DataSource;
import org.binglian.engine.OpeningStep;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbIdGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * In a rehearsing child whose folder holds {@link CaseCopies}: lays them into its database in memory before its own models are deployed,
 * so that these become the newest release beside those on which the cases run.
 */
@Component
@ConditionalOnProperty("binglian.rehearsal")
class CopiedCases extends OpeningStep {

    private static final int AT_ONCE = 500;

    private final DataSource source;
    private final ObjectMapper json;
    private final ProcessEngineConfigurationImpl engine;
    private final Path file;

    CopiedCases(DataSource source, ObjectMapper json, ProcessEngineConfigurationImpl engine, @Value("${binglian.rehearsal}") Path folder) {
        super(Integer.MIN_VALUE + 500);
        this.source = source;
        this.json = json;
        this.engine = engine;
        this.file = folder.resolve(CaseCopies.FILE);
    }

    @Override
    protected void open() {
        if (!Files.exists(file)) {
            return;
        }
        try (var connection = source.getConnection(); MappingIterator<JsonNode> lines = json.readerFor(JsonNode.class).readValues(file.toFile())) {
            connection.setAutoCommit(true);
            execute(connection, "set referential_integrity false");
            read(connection, lines);
            execute(connection, "set referential_integrity true");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The running cases cannot be laid into the rehearsal", e);
        }
        ((DbIdGenerator) engine.getIdGenerator()).reset();
    }

    private static void read(Connection connection, MappingIterator<JsonNode> lines) throws SQLException {
        var tables = CopiedTable.all(connection);
        Set<String> numbered = new TreeSet<>();
        PreparedStatement insert = null;
        CopiedTable table = null;
        int waiting = 0;
        while (lines.hasNext()) {
            JsonNode line = lines.next();
            if (line.has("nextId")) {
                execute(connection, "update ACT_GE_PROPERTY set VALUE_ = '" + Long.parseLong(line.path("nextId").asText()) + "' where NAME_ = 'next.dbid'");
            } else if (line.isObject()) {
                finish(insert);
                table = named(tables, line);
                insert = insert(connection, table, line.path("columns"));
                if (table.has("id") && !table.engine()) {
                    numbered.add(table.name());
                }
                waiting = 0;
            } else {
                set(insert, table, line);
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
        }
        finish(insert);
        for (String name : numbered) {
            execute(connection, "alter table " + name + " alter column id restart with (select max(id) + 1 from " + name + ")");
        }
    }

    /** Its columns in the order in which they were written, the kinds of their values as they are here. */
    private static CopiedTable named(Map<String, CopiedTable> tables, JsonNode line) {
        var here = tables.get(line.path("table").asText());
        var columns = new java.util.ArrayList<String>();
        line.path("columns").forEach(column -> columns.add(column.asText()));
        Set<Integer> bytes = new java.util.HashSet<>();
        for (int at = 0; at < columns.size(); at++) {
            if (here.bytes().contains(here.columns().indexOf(columns.get(at)))) {
                bytes.add(at);
            }
        }
        return new CopiedTable(here.name(), columns, bytes);
    }

    private static PreparedStatement insert(Connection connection, CopiedTable table, JsonNode columns) throws SQLException {
        return connection.prepareStatement("insert into " + table.name() + " (" + String.join(", ", table.columns()) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)");
    }

    private static void set(PreparedStatement insert, CopiedTable table, JsonNode row) throws SQLException {
        for (int at = 0; at < row.size(); at++) {
            String value = row.get(at).isNull() ? null : row.get(at).asText();
            if (value != null && table.bytes().contains(at)) {
                insert.setBytes(at + 1, Base64.getDecoder().decode(value));
            } else {
                insert.setString(at + 1, value);
            }
        }
        insert.addBatch();
    }

    private static void finish(PreparedStatement insert) throws SQLException {
        if (insert != null) {
            insert.executeBatch();
            insert.close();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
