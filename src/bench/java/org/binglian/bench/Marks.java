package org.binglian.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What in a template is its own: numbers in any text, ids of our rows, ids of the engine's rows, the applicant's account. */
final class Marks {

    private static final Set<String> NOT_OWN = Set.of("PROC_DEF_ID_", "PROCESS_DEF_ID_", "JOB_DEF_ID_", "DEPLOYMENT_ID_", "CASE_DEF_ID_", "TENANT_ID_",
            "USER_ID_", "ACT_ID_", "FAILED_ACT_ID_", "GROUP_ID_", "CALLER_PROC_DEF_ID_", "DECISION_DEF_ID_");
    private static final Set<String> OWN = Set.of("ID_", "SUPER_EXEC_", "VAR_SCOPE_");
    private static final Set<String> IN_OURS = Set.of("TASK_ID", "PROCESS_INSTANCE_ID", "ALARM");
    private static final Pattern ENGINE_ID = Pattern.compile("(.*:)?([0-9]+)");
    private static final String HASH = "hash of paper ";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Map<Long, Integer>> ranks = new HashMap<>();
    private final Map<Long, Integer> engine = new HashMap<>();
    private final Set<String> accounts = new HashSet<>();
    private final int[] hashes;
    private Pattern own;

    private Marks(int papers) {
        this.hashes = new int[papers];
    }

    static Marks of(Template template) {
        var marks = new Marks(template.rows().entrySet().stream().filter(one -> one.getKey().name().equals("PAPER")).mapToInt(one -> one.getValue().size())
                .sum());
        template.rows().forEach((table, rows) -> marks.numbers(table, rows));
        template.rows().forEach((table, rows) -> marks.ids(table, rows));
        marks.engineIds(template);
        marks.tokens.addAll(marks.sources.keySet());
        for (int i = 0; i < marks.tokens.size(); i++) {
            String source = marks.sources.get(marks.tokens.get(i));
            if (source.startsWith(HASH)) {
                marks.hashes[Integer.parseInt(source.substring(HASH.length()))] = i;
            }
        }
        marks.own = Pattern.compile(marks.tokens.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![0-9A-Za-z])(?:", ")(?![0-9A-Za-z])")));
        return marks;
    }

    int paperHash(int paper) {
        return hashes[paper];
    }

    String number(String original, Stamp.Copy copy) {
        return copy.tokens[tokens.indexOf(original)];
    }

    Stamp.Copy copy(Fresh fresh) throws SQLException {
        var said = new String[tokens.size()];
        for (int i = 0; i < said.length; i++) {
            String source = sources.get(tokens.get(i));
            said[i] = source.startsWith(HASH) ? "" : source.equals("APPROVAL_CASE.TRACKING_CODE") ? fresh.trackingCode()
                    : fresh.numberLike(tokens.get(i), source);
        }
        Map<String, Long> bases = new HashMap<>();
        for (var table : ranks.entrySet()) {
            bases.put(table.getKey(), fresh.ids(table.getKey(), table.getValue().size()));
        }
        return new Stamp.Copy(said, bases, fresh.engineIds(engine.size()), accounts.isEmpty() ? null : fresh.account());
    }

    Stamp.Cell[] cells(Table table, Object[] row) {
        var cells = new Stamp.Cell[row.length];
        for (int at = 0; at < row.length; at++) {
            cells[at] = cell(table, row, at);
        }
        return cells;
    }

    private Stamp.Cell cell(Table table, Object[] row, int at) {
        Object value = row[at];
        String column = table.columns().get(at).name();
        if (value instanceof Number number && !table.engine()) {
            String target = table.numbered() && column.equals("ID") ? table.name() : Template.named(column);
            return reference(target, number, false, value);
        }
        if (table.engine() && table.has("NAME_") && (column.equals("LONG_") || column.equals("TEXT_")) && value != null) {
            String target = Template.named(capitals(String.valueOf(row[Stamp.at(table, "NAME_")])));
            Object id = row[Stamp.at(table, "LONG_")];
            if (target != null && id instanceof Number number && ranks.containsKey(target)) {
                return reference(target, number, column.equals("TEXT_"), value);
            }
        }
        if (value instanceof String text) {
            return isEngineId(table, column) && ENGINE_ID.matcher(text).matches() ? engineId(text) : text(text);
        }
        return copy -> value;
    }

    private Stamp.Cell reference(String target, Number id, boolean asText, Object otherwise) {
        Integer rank = target == null || !ranks.containsKey(target) ? null : ranks.get(target).get(id.longValue());
        if (rank == null) {
            return copy -> otherwise;
        }
        return copy -> {
            long fresh = copy.bases.get(target) + rank;
            return asText ? (Object) Long.toString(fresh) : fresh;
        };
    }

    private Stamp.Cell engineId(String text) {
        var parts = ENGINE_ID.matcher(text);
        parts.matches();
        String before = parts.group(1) == null ? "" : parts.group(1);
        long rank = engine.get(Long.valueOf(parts.group(2)));
        return copy -> before + (copy.engine + rank);
    }

    private Stamp.Cell text(String text) {
        if (accounts.contains(text)) {
            return copy -> copy.account;
        }
        List<String> between = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        var found = own.matcher(text);
        int from = 0;
        while (found.find()) {
            between.add(text.substring(from, found.start()));
            places.add(tokens.indexOf(found.group()));
            from = found.end();
        }
        if (places.isEmpty()) {
            return copy -> text;
        }
        String rest = text.substring(from);
        return copy -> {
            var said = new StringBuilder(text.length());
            for (int i = 0; i < places.size(); i++) {
                said.append(between.get(i)).append(copy.tokens[places.get(i)]);
            }
            return said.append(rest).toString();
        };
    }

    private void numbers(Table table, List<Object[]> rows) {
        if (table.engine()) {
            return;
        }
        for (int at = 0; at < table.columns().size(); at++) {
            String column = table.columns().get(at).name();
            boolean key = table.key().equals(List.of(column)) && table.columns().get(at).text() && !IN_OURS.contains(column)
                    && !table.name().equals("PERSON");
            boolean number = column.equals("NUMBER") && table.columns().get(at).text();
            for (int i = 0; i < rows.size(); i++) {
                String value = rows.get(i)[at] instanceof String text ? text : null;
                if (value != null && (key || number || column.equals("TRACKING_CODE"))) {
                    sources.putIfAbsent(value, table.name() + "." + column);
                } else if (value != null && table.name().equals("PAPER") && column.equals("SHA256")) {
                    sources.put(value, HASH + i);
                } else if (table.name().equals("PERSON") && column.equals("ID")) {
                    accounts.add(value);
                }
            }
        }
    }

    private void ids(Table table, List<Object[]> rows) {
        if (table.numbered()) {
            int at = Stamp.at(table, "ID");
            Map<Long, Integer> ranked = ranks.computeIfAbsent(table.name(), name -> new HashMap<>());
            rows.forEach(row -> ranked.putIfAbsent(((Number) row[at]).longValue(), ranked.size()));
        }
    }

    private void engineIds(Template template) {
        var found = new TreeSet<Long>();
        template.rows().forEach((table, rows) -> {
            for (int at = 0; at < table.columns().size(); at++) {
                if (isEngineId(table, table.columns().get(at).name())) {
                    for (Object[] row : rows) {
                        var parts = ENGINE_ID.matcher(row[at] instanceof String text ? text : "");
                        if (parts.matches()) {
                            found.add(Long.valueOf(parts.group(2)));
                        }
                    }
                }
            }
        });
        found.forEach(id -> engine.put(id, engine.size()));
    }

    private static boolean isEngineId(Table table, String column) {
        return table.engine() ? OWN.contains(column) || column.endsWith("_ID_") && !NOT_OWN.contains(column) : IN_OURS.contains(column);
    }

    private static String capitals(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toUpperCase();
    }
}
