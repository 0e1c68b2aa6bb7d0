package org.binglian.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Books that were read for an export and may soon be needed again, since the rows of many cases lie side by side in the tree. */
final class ReadBooks {

    private static final int MOST = 2_000;

    private final Books books;
    private final Map<String, Map<Long, Row>> kept = new LinkedHashMap<>(16, 0.75f, true);

    ReadBooks(Books books) {
        this.books = books;
    }

    /** Reads the books of these subjects that are not at hand. */
    void need(Collection<String> subjects) {
        Set<String> wanted = new TreeSet<>(subjects);
        subjects.forEach(kept::get);
        kept.keySet().removeIf(subject -> kept.size() > MOST && !wanted.contains(subject));
        wanted.removeAll(kept.keySet());
        var read = books.of(wanted);
        wanted.forEach(subject -> {
            var rows = new HashMap<Long, Row>();
            read.getOrDefault(subject, List.of()).forEach(one -> rows.put(one.place(), one.row()));
            kept.put(subject, rows);
        });
    }

    /** The row that is bound for this leaf; null where there is none. */
    Row row(Tile.Leaf leaf) {
        var row = kept.getOrDefault(leaf.subject(), Map.of()).get(leaf.place());
        return row == null || row.seq() != leaf.seq() ? null : row;
    }
}
