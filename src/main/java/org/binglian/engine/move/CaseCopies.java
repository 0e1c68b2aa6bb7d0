package org.binglian.engine.move;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Copies running cases, and the releases on which they run, into a file that a rehearsing child reads: the rows of their projects, ours
 * and the engine's, as they stand. What belongs is found by the columns {@code project_number}, {@code case_number}, {@code business_key},
 * {@code task_id} and {@code <table>_id}; the record, papers, messages and history stay where they are. Only reads.
 */
@Component
public class CaseCopies {

    static final String FILE = "running-cases.jsonl";
    private static final int PROJECTS_AT_ONCE = 50;
    private static final Set<String> APART = Set.of("ledger_entry", "paper", "paper_book", "message", "outbox", "webhook_delivery", "mail_delivery", "idempotency",
            "page_act", "case_move", "done_task", "credit_record", "assessment_plot", "agent_authorisation", "applicant", "applicant_version");
    private static final List<String> APPLICANTS = List.of("applicant", "applicant_version");
    private static final List<String> BY_INSTANCE = List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr",
            "act_ru_incident", "act_ru_job");
    private static final List<String> OF_A_DEPLOYMENT = List.of("act_re_procdef", "act_re_decision_def", "act_re_decision_req_def", "act_re_camformdef",
            "act_ge_bytearray");

    private final DataSource source;
    private final ObjectMapper json;

    CaseCopies(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /** Writes these cases, with their whole projects, into the folder. */
    public void write(Collection<String> cases, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var connection = source.getConnection(); var out = json.writer().withRootValueSeparator("\n").writeValues(folder.resolve(FILE).toFile())) {
            var tables = CopiedTable.all(connection);
            out.write(Map.of("nextId", values(connection, "select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'next.dbid'", List.of()).iterator().next()));
            var projects = List.copyOf(values(connection, "select project_number from approval_case where case_number in ", cases));
            Set<String> definitions = new HashSet<>();
            Set<String> applicants = new HashSet<>();
            for (int at = 0; at < projects.size(); at += PROJECTS_AT_ONCE) {
                new Batch(connection, tables, out, definitions, applicants).write(projects.subList(at, Math.min(projects.size(), at + PROJECTS_AT_ONCE)));
            }
            new Batch(connection, tables, out, definitions, applicants).releases();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> values(Connection connection, String sql, Collection<String> params) throws SQLException {
        Set<String> values = new LinkedHashSet<>();
        boolean listed = sql.endsWith(" in ");
        if (listed && params.isEmpty()) {
            return values;
        }
        try (var select = connection.prepareStatement(listed ? sql + marks(params) : sql)) {
            set(select, params);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
        }
        return values;
    }

    private static String marks(Collection<String> values) {
        return values.stream().map(one -> "?").collect(Collectors.joining(",", "(", ")"));
    }

    private static void set(PreparedStatement select, Collection<String> params) throws SQLException {
        int place = 1;
        for (String param : params) {
            select.setString(place++, param);
        }
    }

    /** Some projects at once, and what has been found of them so far. */
    private static final class Batch {

        private final Connection connection;
        private final Map<String, CopiedTable> tables;
        private final SequenceWriter out;
        private final Set<String> definitions;
        private final Set<String> applicants;
        private final Map<String, Set<String>> ids = new HashMap<>();

        private Batch(Connection connection, Map<String, CopiedTable> tables, SequenceWriter out, Set<String> definitions, Set<String> applicants) {
            this.connection = connection;
            this.tables = tables;
            this.out = out;
            this.definitions = definitions;
            this.applicants = applicants;
        }

        private void write(List<String> projects) throws SQLException, IOException {
            Set<String> numbers = new LinkedHashSet<>(projects);
            numbers.addAll(values(connection, "select case_number from approval_case where project_number in ", projects));
            var instances = values(connection, "select ID_ from ACT_RU_EXECUTION where PARENT_ID_ is null and BUSINESS_KEY_ in ", numbers);
            for (String name : BY_INSTANCE) {
                copy(tables.get(name), Map.of(name.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_", instances));
            }
            copy(tables.get("act_ru_identitylink"), Map.of("task_id_", ids.getOrDefault("act_ru_task", Set.of())));
            copy(tables.get("act_ge_bytearray"), Map.of("id_", ids.getOrDefault("bytes", Set.of())));
            var fresh = values(connection, "select credit_code from project where project_number in ", projects);
            fresh.removeAll(applicants);
            applicants.addAll(fresh);
            for (String name : APPLICANTS) {
                copy(tables.get(name), Map.of("credit_code", fresh));
            }
            var ours = tables.values().stream().filter(table -> !table.engine() && !APART.contains(table.name())).toList();
            for (var table : ours) {
                Map<String, Set<String>> wanted = new HashMap<>();
                List.of("project_number", "case_number", "business_key").stream().filter(table::has).forEach(column -> wanted.put(column, numbers));
                copy(table, wanted);
            }
            for (var table : ours.stream().filter(one -> !one.has("project_number") && !one.has("case_number") && !one.has("business_key")).toList()) {
                Map<String, Set<String>> wanted = new HashMap<>();
                table.columns().stream().filter(column -> column.endsWith("_id")).forEach(column -> wanted.put(column, ids.getOrDefault(
                        column.equals("task_id") ? "act_ru_task" : column.substring(0, column.length() - 3), Set.of())));
                copy(table, wanted);
            }
        }

        private void releases() throws SQLException, IOException {
            var deployments = values(connection, "select distinct DEPLOYMENT_ID_ from ACT_RE_PROCDEF where ID_ in ", definitions);
            copy(tables.get("act_re_deployment"), Map.of("id_", deployments));
            for (String name : OF_A_DEPLOYMENT) {
                copy(tables.get(name), Map.of("deployment_id_", deployments));
            }
            copy(tables.get("act_ru_jobdef"), Map.of("proc_def_id_", values(connection, "select ID_ from ACT_RE_PROCDEF where DEPLOYMENT_ID_ in ", deployments)));
        }

        private void copy(CopiedTable table, Map<String, Set<String>> wanted) throws SQLException, IOException {
            var asked = wanted.entrySet().stream().filter(one -> !one.getValue().isEmpty()).toList();
            if (table == null || asked.isEmpty()) {
                return;
            }
            String where = asked.stream().map(one -> "cast(" + one.getKey() + " as varchar) in " + marks(one.getValue())).collect(Collectors.joining(" or "));
            try (var select = connection.prepareStatement("select " + String.join(", ", table.columns()) + " from " + table.name() + " where " + where)) {
                set(select, asked.stream().flatMap(one -> one.getValue().stream()).toList());
                try (var result = select.executeQuery()) {
                    boolean named = false;
                    while (result.next()) {
                        if (!named) {
                            out.write(Map.of("table", table.name(), "columns", table.columns()));
                            named = true;
                        }
                        out.write(row(table, result));
                    }
                }
            }
        }

        private List<String> row(CopiedTable table, ResultSet result) throws SQLException {
            List<String> row = new ArrayList<>();
            for (int at = 0; at < table.columns().size(); at++) {
                byte[] bytes = table.bytes().contains(at) ? result.getBytes(at + 1) : null;
                row.add(table.bytes().contains(at) ? bytes == null ? null : Base64.getEncoder().encodeToString(bytes) : result.getString(at + 1));
                note(table, table.columns().get(at), row.get(at));
            }
            return row;
        }

        private void note(CopiedTable table, String column, String value) {
            if (value == null) {
                return;
            }
            if (column.equals("id") || column.equals("id_")) {
                ids.computeIfAbsent(table.name(), name -> new HashSet<>()).add(value);
            } else if (column.equals("bytearray_id_")) {
                ids.computeIfAbsent("bytes", name -> new HashSet<>()).add(value);
            } else if (column.equals("proc_def_id_") && table.name().equals("act_ru_execution")) {
                definitions.add(value);
            }
        }
    }
}
