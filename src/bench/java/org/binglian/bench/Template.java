package org.binglian.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.issuance.PackedPages;
import org.binglian.issuance.PaperBook;
import org.binglian.ledger.WholeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A project with all that belongs to it: its rows in every table, ours and the engine's, as they stand. What belongs is found by
 * the columns: {@code project_number}, {@code case_number}, {@code business_key}, {@code task_id}, and
 * {@code <table>_id} of what belongs already; so a new table that keeps to these names needs no word here.
 */
final class Template {

    /** Tables that name a case and are not part of it. */
    private static final Set<String> APART = Set.of("OUTBOX", "WEBHOOK_DELIVERY", "MAIL_DELIVERY", "IDEMPOTENCY", "PAGE_ACT", "PAPER_BOOK");
    private static final Map<String, String> OTHER_NAMES = Map.of("PROCEDURE", "SPECIAL_PROCEDURE");

    private final Connection connection;
    private final Map<Table, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, Set<Object>> ids = new HashMap<>();
    private final Set<Object> numbers = new LinkedHashSet<>();
    private final Set<Object> instances = new HashSet<>();
    private final Set<Object> bytes = new HashSet<>();
    private final Set<Object> tasks = new HashSet<>();
    private final String project;

    private Template(Connection connection, String project) {
        this.connection = connection;
        this.project = project;
    }

    static Template read(Connection connection, List<Table> tables, String project) throws SQLException {
        var template = new Template(connection, project);
        template.numbers.add(project);
        template.numbers.addAll(template.column("select case_number from approval_case where project_number = ?", List.of(project)));
        template.numbers.addAll(template.column("select number from accountability_event where number is not null and case_number in "
                + "(select case_number from approval_case where project_number = ?)", List.of(project)));
        var roots = template.column("select root_proc_inst_id_ from act_hi_procinst where business_key_ in " + marks(template.numbers), template.numbers);
        template.instances.addAll(template.column("select id_ from act_hi_procinst where root_proc_inst_id_ in " + marks(roots), roots));
        List<Table> late = tables.stream().filter(Template::speaksOfTasksOnly).toList();
        List<Table> direct = tables.stream().filter(Template::speaksOfACase).toList();
        for (Table table : direct) {
            template.load(table);
        }
        for (Table table : tables) {
            if (!late.contains(table) && !direct.contains(table)) {
                template.load(table);
            }
        }
        for (Table table : late) {
            template.load(table);
        }
        template.owner(tables);
        return template;
    }

    Map<Table, List<Object[]>> rows() {
        return rows;
    }

    String project() {
        return project;
    }

    /** Our table whose rows a column or variable called {@code <table>_id} or {@code <table>Id} names; null when it is none. */
    static String named(String column) {
        if (column.equals("DEFAULT_CLOCK")) {
            return "CLOCK";
        }
        if (!column.endsWith("_ID")) {
            return null;
        }
        String name = column.substring(0, column.length() - 3);
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static boolean speaksOfACase(Table table) {
        return !table.engine() && (table.has("PROJECT_NUMBER") || table.has("CASE_NUMBER"));
    }

    private static boolean speaksOfTasksOnly(Table table) {
        return table.engine() ? Set.of("ACT_GE_BYTEARRAY", "ACT_RU_AUTHORIZATION", "ACT_RU_IDENTITYLINK").contains(table.name())
                : table.has("TASK_ID") && !speaksOfACase(table);
    }

    /** The applicant's own account, when it is one, and what he said of himself; a clerk who registered a walk-in stays who he is. */
    private void owner(List<Table> tables) throws SQLException {
        var owners = column("select owner_account from project where project_number = ? and owner_account in (select id from person where "
                + "department is null)", List.of(project));
        if (owners.isEmpty()) {
            return;
        }
        var code = column("select credit_code from project where project_number = ?", List.of(project));
        for (Table table : tables) {
            switch (table.name()) {
                case "PERSON" -> load(table, "id in (?)", owners);
                case "PERSON_ROLE" -> load(table, "person in (?)", owners);
                case "APPLICANT", "APPLICANT_VERSION" -> load(table, "account in (?) and credit_code in (?)", List.of(owners.get(0), code.get(0)));
                default -> { }
            }
        }
    }

    private void load(Table table) throws SQLException {
        if (APART.contains(table.name())) {
            return;
        }
        Map<String, Collection<Object>> wanted = table.engine() ? engine(table) : ours(table);
        wanted.values().removeIf(Collection::isEmpty);
        if (wanted.isEmpty()) {
            return;
        }
        String where = wanted.entrySet().stream().map(one -> one.getKey() + " in " + marks(one.getValue())).collect(Collectors.joining(" or "));
        load(table, where, wanted.values().stream().flatMap(Collection::stream).toList());
    }

    private void load(Table table, String where, List<Object> params) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (var select = connection.prepareStatement("select " + table.columns().stream().map(Table.Column::name).collect(Collectors.joining(", "))
                + " from " + table.name() + " where " + where + order(table))) {
            for (int i = 0; i < params.size(); i++) {
                select.setObject(i + 1, params.get(i));
            }
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    found.add(unpacked(table, row(table, result)));
                }
            }
        }
        if (table.name().equals("LEDGER_ENTRY")) {
            found.addAll(bound(table, params));
        }
        if (!found.isEmpty()) {
            rows.put(table, found);
            remember(table, found);
        }
    }

    /** The rows of the record that are bound, as those that are not stand in their table. */
    private List<Object[]> bound(Table table, List<Object> subjects) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return subjects.stream().flatMap(subject -> WholeRecord.bound(jdbc, subject.toString()).stream()).map(row -> table.columns().stream()
                .map(column -> switch (column.name()) {
                    case "ID" -> (Object) row.id();
                    case "SUBJECT" -> row.subject();
                    case "SEQ" -> row.seq();
                    case "KIND" -> row.kind();
                    case "ACTOR" -> row.actor();
                    case "EFFECTIVE_ON" -> java.sql.Date.valueOf(row.effectiveOn());
                    case "RECORDED_AT" -> row.recordedAt().atOffset(ZoneOffset.UTC);
                    case "FACTS" -> row.facts();
                    case "RELEASE_SHA" -> row.release();
                    case "PREV_HASH" -> row.prevHash();
                    case "HASH" -> row.hash();
                    default -> throw new IllegalArgumentException(column.name());
                }).toArray()).toList();
    }

    /** A copy's page holds other numbers than its template's, so it must be text. */
    private Object[] unpacked(Table table, Object[] row) throws SQLException {
        if (table.name().equals("PAPER")) {
            var columns = table.columns().stream().map(Table.Column::name).toList();
            int packed = columns.indexOf("PACKED");
            int page = columns.indexOf("PAGE");
            if (row[packed] != null) {
                row[page] = PackedPages.unpack((byte[]) row[packed]);
                row[packed] = null;
            }
            for (Object book : row[page] == null ? column("select packed from paper_book where case_number = ?", List.of(row[columns.indexOf("CASE_NUMBER")]))
                    : List.of()) {
                row[page] = PaperBook.unpack((byte[]) book).getOrDefault((String) row[columns.indexOf("NUMBER")], (String) row[page]);
            }
        }
        return row;
    }

    private Map<String, Collection<Object>> ours(Table table) {
        Map<String, Collection<Object>> wanted = new LinkedHashMap<>();
        if (Set.of("APPLICANT", "APPLICANT_VERSION", "PERSON", "PERSON_ROLE").contains(table.name())) {
            return wanted;
        }
        for (var column : table.columns()) {
            String parent = named(column.name());
            if (Set.of("PROJECT_NUMBER", "CASE_NUMBER", "BUSINESS_KEY").contains(column.name())
                    || column.name().equals("SUBJECT") && table.name().equals("LEDGER_ENTRY")
                    || column.name().equals("NUMBER") && column.text() && !table.has("PROJECT_NUMBER")) {
                wanted.put(column.name(), new ArrayList<>(numbers));
            } else if (column.name().equals("TASK_ID") && !speaksOfACase(table)) {
                wanted.put(column.name(), new ArrayList<>(tasks));
            } else if (parent != null && ids.containsKey(parent)) {
                wanted.put(column.name(), new ArrayList<>(ids.get(parent)));
            }
        }
        return wanted;
    }

    private Map<String, Collection<Object>> engine(Table table) {
        Map<String, Collection<Object>> wanted = new LinkedHashMap<>();
        switch (table.name()) {
            case "ACT_GE_BYTEARRAY" -> wanted.put("ID_", bytes);
            case "ACT_RU_AUTHORIZATION" -> wanted.put("RESOURCE_ID_", tasks);
            case "ACT_RU_IDENTITYLINK" -> wanted.put("TASK_ID_", tasks);
            default -> {
                if (table.name().startsWith("ACT_RU_") || table.name().startsWith("ACT_HI_")) {
                    for (String column : List.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_")) {
                        if (wanted.isEmpty() && table.has(column)) {
                            wanted.put(column, instances);
                        }
                    }
                }
            }
        }
        return wanted;
    }

    private void remember(Table table, List<Object[]> found) {
        for (int at = 0; at < table.columns().size(); at++) {
            String column = table.columns().get(at).name();
            Set<Object> into = table.numbered() && column.equals("ID") ? ids.computeIfAbsent(table.name(), name -> new HashSet<>())
                    : (table.name().equals("ACT_RU_TASK") || table.name().equals("ACT_HI_TASKINST")) && column.equals("ID_") ? tasks
                    : table.engine() && column.equals("BYTEARRAY_ID_") ? bytes : null;
            if (into != null) {
                for (Object[] row : found) {
                    if (row[at] != null) {
                        into.add(row[at]);
                    }
                }
            }
        }
    }

    private static String order(Table table) {
        if (table.name().equals("LEDGER_ENTRY")) {
            return " order by subject, seq";
        }
        return table.name().equals("ACT_RU_EXECUTION") ? " order by length(id_), id_" : table.numbered() ? " order by id" : "";
    }

    private static Object[] row(Table table, ResultSet result) throws SQLException {
        var row = new Object[table.columns().size()];
        for (int at = 0; at < row.length; at++) {
            var column = table.columns().get(at);
            row[at] = column.text() ? result.getString(at + 1) : column.bytes() ? result.getBytes(at + 1)
                    : column.name().endsWith("_AT") ? result.getObject(at + 1, OffsetDateTime.class) : result.getObject(at + 1);
        }
        return row;
    }

    private List<Object> column(String sql, Collection<Object> params) throws SQLException {
        List<Object> values = new ArrayList<>();
        if (params.isEmpty()) {
            return values;
        }
        try (var select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object param : params) {
                select.setObject(place++, param);
            }
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    values.add(result.getObject(1));
                }
            }
        }
        return values;
    }

    private static String marks(Collection<Object> values) {
        return values.isEmpty() ? "(null)" : "(" + "?,".repeat(values.size() - 1) + "?)";
    }
}
