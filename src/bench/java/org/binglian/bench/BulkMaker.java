package org.binglian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Fills an office with running cases: copies of real projects, each with every row that belongs to it, ours and the engine's, under
 * numbers and ids of its own. A copy can be worked on as if it had been filed: its tasks, timers, messages and clocks are there, and
 * its record is chained anew. The office may be open meanwhile. Each copy has an applicant's account {@code firm…}, password as its
 * original's.
 */
public final class BulkMaker {

    private static final int COPIES_AT_ONCE = 20;
    private static final String RUNNING = "state not in (2, 4, 5, 11, 12, 13, 14, 15)";

    private final DataSource source;

    public BulkMaker(DataSource source) {
        this.source = source;
    }

    /** What was made; {@code rows} by table. */
    public record Made(int projects, int runningCases, Map<String, Long> rows, List<String> projectNumbers, double seconds) {

        public long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The projects of this office that have a running case; of a project and its copies the oldest. */
    public List<String> runningProjects() throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement(); var result = statement.executeQuery(
                "select min(project_number) from project where project_number in (select project_number from approval_case where " + RUNNING
                        + ") group by name order by 1")) {
            List<String> numbers = new ArrayList<>();
            while (result.next()) {
                numbers.add(result.getString(1));
            }
            return numbers;
        }
    }

    /** How many cases of this office are running. */
    public int runningCases() throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement(); var result = statement.executeQuery(
                "select count(*) from approval_case where " + RUNNING)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Copies these projects in turn until there are at least so many more running cases. */
    public Made fill(List<String> projects, int runningCases) throws SQLException {
        long begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            referencesChecked(connection, false);
            connection.setAutoCommit(false);
            var tables = Table.all(connection);
            List<Stamp> stamps = new ArrayList<>();
            List<Integer> running = new ArrayList<>();
            for (String project : projects) {
                stamps.add(Stamp.of(Template.read(connection, tables, project)));
                running.add(running(connection, project));
            }
            var fresh = new Fresh(connection);
            Map<String, Long> rows = new TreeMap<>();
            List<String> numbers = new ArrayList<>();
            int made = 0;
            while (made < runningCases) {
                List<Stamp.Copy> copies = new ArrayList<>();
                List<Stamp> of = new ArrayList<>();
                while (copies.size() < COPIES_AT_ONCE && made < runningCases) {
                    int turn = (numbers.size() + copies.size()) % stamps.size();
                    of.add(stamps.get(turn));
                    copies.add(stamps.get(turn).copy(fresh));
                    made += running.get(turn);
                }
                write(connection, tables, of, copies, rows);
                for (int i = 0; i < copies.size(); i++) {
                    numbers.add(of.get(i).project(copies.get(i)));
                }
                connection.commit();
            }
            fresh.handBack();
            connection.commit();
            referencesChecked(connection, true);
            analyse(connection);
            return new Made(numbers.size(), made, rows, numbers, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static void write(Connection connection, List<Table> tables, List<Stamp> stamps, List<Stamp.Copy> copies, Map<String, Long> rows)
            throws SQLException {
        Map<Table, List<Object[]>> all = new HashMap<>();
        for (int i = 0; i < copies.size(); i++) {
            for (var sheet : stamps.get(i).sheets()) {
                all.computeIfAbsent(sheet.table(), table -> new ArrayList<>()).addAll(stamps.get(i).rows(sheet, copies.get(i)));
            }
        }
        for (var table : all.keySet().stream().sorted(Comparator.comparing(tables::indexOf)).toList()) {
            Rows.insert(connection, table, all.get(table));
            rows.merge(table.name(), (long) all.get(table).size(), Long::sum);
        }
    }

    private static int running(Connection connection, String project) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from approval_case where project_number = ? and " + RUNNING)) {
            select.setString(1, project);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** H2 checks row by row, and a copy's rows refer to each other. */
    private static void referencesChecked(Connection connection, boolean on) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2")) {
            try (var statement = connection.createStatement()) {
                statement.execute("set referential_integrity " + on);
            }
        }
    }

    private static void analyse(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
