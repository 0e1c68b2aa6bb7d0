package org.binglian.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.binglian.ledger.CopiedRow;

/** A template made ready for copying: what is the same in every copy stands in it, all else is a place that a copy fills. */
final class Stamp {

    /** What a copy fills into one place. */
    interface Cell {
        Object of(Copy copy);
    }

    /** One table's rows. */
    record Sheet(Table table, List<Cell[]> rows) {
    }

    /** What one copy has of its own. */
    static final class Copy {
        final String[] tokens;
        final Map<String, Long> bases;
        final long engine;
        final String account;

        Copy(String[] tokens, Map<String, Long> bases, long engine, String account) {
            this.tokens = tokens;
            this.bases = bases;
            this.engine = engine;
            this.account = account;
        }
    }

    private final List<Sheet> sheets;
    private final Marks marks;
    private final String project;

    private Stamp(String project, List<Sheet> sheets, Marks marks) {
        this.project = project;
        this.sheets = sheets;
        this.marks = marks;
    }

    static Stamp of(Template template) {
        var marks = Marks.of(template);
        List<Sheet> sheets = new ArrayList<>();
        template.rows().forEach((table, rows) -> sheets.add(new Sheet(table, rows.stream().map(row -> marks.cells(table, row)).toList())));
        return new Stamp(template.project(), sheets, marks);
    }

    /** The number that a copy's project has. */
    String project(Copy copy) {
        return marks.number(project, copy);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Takes fresh numbers; a paper's hash follows from its page with the new numbers. */
    Copy copy(Fresh fresh) throws SQLException {
        var copy = marks.copy(fresh);
        for (Sheet sheet : sheets) {
            if (sheet.table().name().equals("PAPER")) {
                int page = at(sheet.table(), "PAGE");
                for (int row = 0; row < sheet.rows().size(); row++) {
                    copy.tokens[marks.paperHash(row)] = sha256((String) sheet.rows().get(row)[page].of(copy));
                }
            }
        }
        return copy;
    }

    /** The rows of one sheet in this copy; the record's rows are chained anew. */
    List<Object[]> rows(Sheet sheet, Copy copy) {
        List<Object[]> rows = new ArrayList<>(sheet.rows().size());
        for (Cell[] cells : sheet.rows()) {
            var row = new Object[cells.length];
            for (int at = 0; at < row.length; at++) {
                row[at] = cells[at].of(copy);
            }
            rows.add(row);
        }
        if (sheet.table().name().equals("LEDGER_ENTRY")) {
            chain(sheet.table(), rows);
        }
        return rows;
    }

    private static void chain(Table table, List<Object[]> rows) {
        int subject = at(table, "SUBJECT");
        int seq = at(table, "SEQ");
        int kind = at(table, "KIND");
        int actor = at(table, "ACTOR");
        int on = at(table, "EFFECTIVE_ON");
        int recorded = at(table, "RECORDED_AT");
        int facts = at(table, "FACTS");
        int release = at(table, "RELEASE_SHA");
        int prev = at(table, "PREV_HASH");
        int hash = at(table, "HASH");
        String before = null;
        for (Object[] row : rows) {
            int place = ((Number) row[seq]).intValue();
            row[prev] = place == 1 ? CopiedRow.start() : before;
            row[hash] = CopiedRow.hash((String) row[subject], place, (String) row[kind], (String) row[actor], day(row[on]), (OffsetDateTime) row[recorded],
                    (String) row[facts], (String) row[release], (String) row[prev]);
            before = (String) row[hash];
        }
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static int at(Table table, String column) {
        for (int at = 0; at < table.columns().size(); at++) {
            if (table.columns().get(at).name().equals(column)) {
                return at;
            }
        }
        throw new IllegalArgumentException(table.name() + " has no " + column);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
