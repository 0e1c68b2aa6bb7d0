package org.binglian.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of a database that is looked into from outside: its single rows, and those that are bound. */
public final class WholeRecord {

    private WholeRecord() {
    }

    /** Every row, by subjects and numbers. */
    public static List<Row> of(JdbcClient jdbc) {
        var rows = new ArrayList<>(jdbc.sql("select " + RecordExport.ENTRY + " from ledger_entry e").query((row, n) -> Ledger.row(row, 0)).list());
        jdbc.sql("select subject, packed from ledger_book").query(book -> {
            Book.unpack(book.getString(1), book.getBytes(2)).forEach(one -> rows.add(one.row()));
        });
        rows.sort(Comparator.comparing(Row::subject).thenComparing(Row::seq));
        return rows;
    }

    /** How many rows there are of each kind whose facts name this. */
    public static Map<String, Integer> kinds(JdbcClient jdbc, String named) {
        Map<String, Integer> kinds = new TreeMap<>();
        jdbc.sql("select kind, count(*) from ledger_entry where facts like ? group by kind").param("%" + named + "%")
                .query(row -> {
                    kinds.put(row.getString(1), row.getInt(2));
                });
        jdbc.sql("select subject, packed from ledger_book").query(book -> {
            Book.unpack(book.getString(1), book.getBytes(2)).stream().map(BoundRow::row).filter(row -> String.valueOf(row.facts()).contains(named))
                    .forEach(row -> kinds.merge(row.kind(), 1, Integer::sum));
        });
        return kinds;
    }

    /** The bound rows of one subject. */
    public static List<Row> bound(JdbcClient jdbc, String subject) {
        return new Books(jdbc).of(List.of(subject)).getOrDefault(subject, List.of()).stream().map(BoundRow::row).toList();
    }
}
