package org.binglian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.verify.Merkle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds sealed rows of the record: many in one packed row in the place of their own. The newest row of a subject stays, since the next one
 * follows it. Whoever writes meanwhile waits for this transaction at most, and it waits for nobody. A row that is not what was sealed is left as it stands. Killed
 * in the middle it has done nothing.
 */
@Component
class Binder {

    /** Fewer rows than this are not worth a book. */
    static final int FEWEST = 4;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Tiles tiles;

    Binder(JdbcClient jdbc, JdbcTemplate batches, Tiles tiles) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tiles = tiles;
    }

    /** Puts leaves into tiles. @return whether there may be more of them */
    @Transactional
    public boolean fold() {
        return alone() && tiles.fold();
    }

    /** Of these subjects, those that have enough rows to bind. */
    List<String> due(List<String> subjects) {
        return subjects.isEmpty() ? List.of() : jdbc.sql("select subject from ledger_entry where subject in (:subjects) "
                + "group by subject having count(*) > :fewest order by subject").param("subjects", subjects).param("fewest", FEWEST).query(String.class).list();
    }

    /** Binds what can be bound of these subjects. */
    @Transactional
    public void bind(List<String> subjects) {
        if (subjects.isEmpty() || !alone()) {
            return;
        }
        var bound = new ArrayList<BoundRow>();
        var books = new ArrayList<Object[]>();
        rows(free(subjects)).forEach((subject, rows) -> {
            byte[] book = rows.size() < FEWEST ? null : Book.pack(rows);
            if (book != null && Book.unpack(subject, book).equals(rows)) {
                books.add(new Object[] {subject, rows.get(0).row().seq(), rows.size(), book});
                bound.addAll(rows);
            }
        });
        batches.batchUpdate("insert into ledger_book (subject, first_seq, row_count, packed) values (?, ?, ?, ?)", books);
        batches.batchUpdate("insert into ledger_begun (actor, id, subject) values (?, ?, ?)", bound.stream().map(BoundRow::row)
                .filter(row -> Ledger.ASKED_BY_ACTOR.contains(row.kind())).map(row -> new Object[] {row.actor(), row.id(), row.subject()}).toList());
        remove("ledger_entry where id", bound.stream().map(one -> one.row().id()).toList());
        remove("ledger_leaf where place", bound.stream().map(BoundRow::place).toList());
    }

    /** Those that nobody writes to; nobody does from now on. So the binder never waits with a chain in its hand for one that another holds. */
    private List<String> free(List<String> subjects) {
        return jdbc.sql("select e.subject from ledger_entry e where e.subject in (:subjects) and e.seq = "
                + "(select min(first.seq) from ledger_entry first where first.subject = e.subject) order by e.subject for update skip locked")
                .param("subjects", subjects).query(String.class).list();
    }

    private boolean alone() {
        return jdbc.sql("select id from ledger_binding where id = 1 for update skip locked").query(Integer.class).optional().isPresent();
    }

    private void remove(String which, Collection<Long> numbers) {
        int gone = numbers.isEmpty() ? 0 : jdbc.sql("delete from " + which + " in (:numbers)").param("numbers", numbers).update();
        if (gone != numbers.size()) {
            throw new IllegalStateException(gone + " of " + numbers.size() + " were there: " + which);
        }
    }

    private Map<String, List<BoundRow>> rows(List<String> subjects) {
        return subjects.isEmpty() ? Map.of() : jdbc.sql("select " + RecordExport.ENTRY + """
                , l.place, l.hash as leaf from ledger_entry e join ledger_leaf l on l.subject = e.subject and l.seq = e.seq
                where e.subject in (:subjects) and l.place < :folded
                and e.seq < (select max(n.seq) from ledger_entry n where n.subject = e.subject) order by e.subject, e.seq""")
                .param("subjects", subjects).param("folded", tiles.folded())
                .query((rs, n) -> whole(rs)).list().stream().flatMap(Optional::stream).collect(Collectors.groupingBy(one -> one.row().subject(),
                        LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<BoundRow> whole(ResultSet rs) throws SQLException {
        var row = Ledger.row(rs, 0);
        var hash = RowFormat.hash(row);
        boolean sealed = row.hash().equals(hash) && HASH.matcher(row.prevHash()).matches()
                && Arrays.equals(Merkle.leaf(Merkle.bytes(hash)), rs.getBytes("leaf"));
        return sealed ? Optional.of(new BoundRow(row, rs.getLong("place"))) : Optional.empty();
    }
}
