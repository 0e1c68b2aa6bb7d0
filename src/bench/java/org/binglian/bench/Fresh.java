package org.binglian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Numbers and ids that nobody has yet, and in the end the office's own counters set beyond them. */
final class Fresh {

    private static final Map<String, String> SERIALS = Map.of("PROJECT.PROJECT_NUMBER", "serial_project", "APPROVAL_CASE.CASE_NUMBER", "serial_case",
            "PAPER.NUMBER", "serial_paper", "ENGAGEMENT.NUMBER", "serial_engagement");
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Connection connection;
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final Map<String, Long> serials = new HashMap<>();
    private final Random random = new Random(7);
    private long engine;
    private long account;

    Fresh(Connection connection) throws SQLException {
        this.connection = connection;
        this.engine = number("select value_ from act_ge_property where name_ = 'next.dbid'");
        this.account = number("select count(*) from person where id like 'firm%'");
    }

    /** So many ids in a row for rows of our table; answers the first. */
    long ids(String table, int count) throws SQLException {
        Long next = ids.get(table);
        if (next == null) {
            next = 1 + number("select coalesce(max(id), 0) from " + table);
        }
        ids.put(table, next + count);
        return next;
    }

    long engineIds(int count) {
        engine += count;
        return engine - count;
    }

    String account() {
        return "firm%06d".formatted(++account);
    }

    String trackingCode() {
        return random.ints(8, 0, LETTERS.length()).collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** Like the given number, with another serial in its last six digits. */
    String numberLike(String number, String source) throws SQLException {
        if (!number.matches(".*[0-9]{6}")) {
            return random.ints(number.length(), 0, LETTERS.length()).collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)),
                    StringBuilder::append).toString();
        }
        Long next = serials.get(source);
        if (next == null) {
            int dot = source.indexOf('.');
            String column = source.substring(dot + 1);
            next = 1 + number("select coalesce(max(cast(right(" + column + ", 6) as integer)), 0) from " + source.substring(0, dot)
                    + " where length(" + column + ") > 6");
        }
        serials.put(source, next + 1);
        if (next > 999_999) {
            throw new IllegalStateException("No numbers left in " + source);
        }
        return number.substring(0, number.length() - 6) + "%06d".formatted(next);
    }

    /** The identities, the serials and the engine's ids go on behind what was taken. */
    void handBack() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var taken : ids.entrySet()) {
                statement.execute("alter table " + taken.getKey() + " alter column id restart with " + taken.getValue());
            }
            for (var taken : serials.entrySet()) {
                if (SERIALS.containsKey(taken.getKey())) {
                    statement.execute("alter table " + SERIALS.get(taken.getKey()) + " alter column id restart with " + taken.getValue());
                }
            }
            statement.executeUpdate("update act_ge_property set value_ = '" + engine + "', rev_ = rev_ + 1 where name_ = 'next.dbid'");
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return Long.parseLong(result.getString(1));
        }
    }
}
