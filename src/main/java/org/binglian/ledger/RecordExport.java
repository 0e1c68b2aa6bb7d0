package org.binglian.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Json;
import org.binglian.verify.Merkle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The whole record as lines of canonical JSON: checkpoints, rows by their places, rows not sealed yet, and the engine's history of ended
 * instances as it is now. Read page by page, in no transaction: nothing of it changes but by somebody's hand.
 */
@Component
public class RecordExport {

    private static final int PAGE = 1_000;
    private static final int INSTANCES = 100;
    static final String ENTRY = "e.id, e.subject, e.seq, e.kind, e.actor, e.effective_on, e.recorded_at, e.facts, e.release_sha, e.prev_hash, e.hash";

    private record Leaf(Tile.Leaf at, Row row) {
    }

    private record Digest(String instance, long checkpoint, String subject, String digest) {
    }

    private final SealStore store;
    private final JdbcClient jdbc;
    private final Tiles tiles;
    private final Books books;
    private final ObjectProvider<EndedHistory> history;

    RecordExport(SealStore store, JdbcClient jdbc, Tiles tiles, ObjectProvider<EndedHistory> history) {
        this.store = store;
        this.jdbc = jdbc;
        this.tiles = tiles;
        this.books = new Books(jdbc);
        this.history = history;
    }

    /** Writes up to the newest checkpoint of this moment, and what is not sealed. */
    public void write(Writer out) throws IOException {
        var last = store.last();
        var lines = new Lines(out);
        lines.add(Map.of("type", "export", "format", "binglian-record-1", "record", store.recordId().orElse("")));
        for (var page = store.after(0, PAGE); !page.isEmpty(); page = store.after(page.get(page.size() - 1).number(), PAGE)) {
            for (Checkpoint one : page) {
                if (one.number() <= last.map(Checkpoint::number).orElse(0L)) {
                    lines.add(one.json());
                }
            }
        }
        long size = last.map(Checkpoint::size).orElse(0L);
        rows(size, lines);
        unsealed(size, lines);
        history(last.map(Checkpoint::number).orElse(0L), lines);
        lines.add(Map.of("type", "end", "lines", lines.written + 1));
    }

    private void rows(long size, Lines lines) throws IOException {
        var read = new ReadBooks(books);
        for (long from = 0; from < size; from += PAGE) {
            for (Leaf leaf : page(from, Math.min(size, from + PAGE), read)) {
                var at = leaf.at();
                var line = new TreeMap<String, Object>(Map.of("type", "row", "place", at.place(), "subject", at.subject(), "seq", at.seq(),
                        "leaf", Merkle.hex(at.hash())));
                line.put("hash", leaf.row() == null ? null : leaf.row().hash());
                line.put("row", leaf.row() == null ? null : leaf.row().sealed().json());
                lines.add(line);
            }
        }
    }

    /** The leaves of these places: those with a row of their own, and, read after them, those whose row is bound. */
    private List<Leaf> page(long from, long to, ReadBooks read) {
        var single = jdbc.sql("select l.place, l.subject as of_subject, l.seq as of_seq, l.hash as leaf, " + ENTRY
                        + " from ledger_leaf l left join ledger_entry e on e.subject = l.subject and e.seq = l.seq"
                        + " where l.place >= ? and l.place < ? order by l.place")
                .params(from, to).query((rs, n) -> new Leaf(new Tile.Leaf(rs.getLong("place"), rs.getString("of_subject"), rs.getInt("of_seq"),
                        rs.getBytes("leaf")), rs.getString(6) == null ? null : Ledger.row(rs, 4))).list();
        if (single.size() == to - from) {
            return single;
        }
        var others = tiles.between(from, to);
        single.forEach(leaf -> others.remove(leaf.at().place()));
        read.need(others.values().stream().map(Tile.Leaf::subject).collect(Collectors.toSet()));
        return Stream.concat(single.stream(), others.values().stream().map(at -> new Leaf(at, read.row(at))))
                .sorted(Comparator.comparingLong(leaf -> leaf.at().place())).toList();
    }

    /** Every row that is no leaf of the newest checkpoint, however old: none is left out of an export. */
    private void unsealed(long size, Lines lines) throws IOException {
        long after = 0;
        for (List<Row> page = unsealed(size, after); !page.isEmpty(); page = unsealed(size, after)) {
            for (Row row : page) {
                lines.add(Map.of("type", "unsealed", "hash", row.hash(), "row", row.sealed().json()));
                after = row.id();
            }
        }
    }

    private List<Row> unsealed(long size, long after) {
        return jdbc.sql("select " + ENTRY + """
                 from ledger_entry e where e.id > ? and not exists
                (select 1 from ledger_leaf l where l.subject = e.subject and l.seq = e.seq and l.place < ?) order by e.id limit ?""")
                .params(after, size, PAGE).query((rs, n) -> Ledger.row(rs, 0)).list();
    }

    private void history(long newest, Lines lines) throws IOException {
        var engine = history.getIfAvailable();
        for (var page = digests("", newest); !page.isEmpty(); page = digests(page.get(page.size() - 1).instance(), newest)) {
            var kept = engine == null ? Map.<String, List<List<String>>>of() : engine.rows(page.stream().map(Digest::instance).toList());
            for (Digest one : page) {
                lines.add(Map.of("type", "history", "checkpoint", one.checkpoint(), "subject", one.subject(), "instance", one.instance(),
                        "digest", one.digest(), "rows", kept.getOrDefault(one.instance(), List.of())));
            }
        }
    }

    private List<Digest> digests(String after, long newest) {
        return jdbc.sql("select instance, checkpoint_number as checkpoint, subject, digest from ledger_history where instance > ? and checkpoint_number <= ? order by instance limit ?")
                .params(after, newest, INSTANCES).query(Digest.class).list();
    }

    private static final class Lines {

        private final Writer out;
        private long written;

        private Lines(Writer out) {
            this.out = out;
        }

        private void add(Map<String, Object> line) throws IOException {
            out.write(Json.write(line));
            out.write('\n');
            written++;
        }
    }
}
