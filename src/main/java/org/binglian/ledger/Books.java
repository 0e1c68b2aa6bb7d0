package org.binglian.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that are bound, read beside those that are not. Whoever needs both reads those first: a row moves from there to here, never back. */
final class Books {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bound rows of these subjects, each in its order. */
    Map<String, List<BoundRow>> of(Collection<String> subjects) {
        var found = new HashMap<String, List<BoundRow>>();
        var all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select subject, packed from ledger_book where subject in (:some) order by subject, first_seq")
                    .param("some", all.subList(from, Math.min(all.size(), from + AT_ONCE))).query(row -> {
                        found.computeIfAbsent(row.getString(1), subject -> new ArrayList<>()).addAll(Book.unpack(row.getString(1), row.getBytes(2)));
                    });
        }
        return found;
    }

    /** The bound rows that somebody began something with, the newest first. @param before the id before which to begin */
    List<Row> begunBy(String actor, long before, int limit) {
        Map<Long, String> begun = new HashMap<>();
        jdbc.sql("select id, subject from ledger_begun where actor = ? and id < ? order by id desc limit ?").params(actor, before, limit)
                .query(row -> {
                    begun.put(row.getLong(1), row.getString(2));
                });
        return of(Set.copyOf(begun.values())).values().stream().flatMap(List::stream).map(BoundRow::row).filter(row -> begun.containsKey(row.id())).toList();
    }

    /** These rows, and of subjects that miss some the bound ones; in no order. */
    List<Row> with(List<Row> rows) {
        var newest = rows.stream().collect(Collectors.toMap(Row::subject, Row::seq, Math::max));
        var known = rows.stream().collect(Collectors.groupingBy(Row::subject, Collectors.mapping(Row::seq, Collectors.toSet())));
        var missing = newest.keySet().stream().filter(subject -> known.get(subject).size() < newest.get(subject)).toList();
        if (missing.isEmpty()) {
            return rows;
        }
        var all = new ArrayList<>(rows);
        of(missing).forEach((subject, bound) -> bound.stream().map(BoundRow::row).filter(row -> !known.get(subject).contains(row.seq())).forEach(all::add));
        return all;
    }
}
