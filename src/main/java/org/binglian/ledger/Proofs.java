package org.binglian.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Consistency;
import org.binglian.verify.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sealed record can prove: receipts for cases, the checkpoints, that one followed from another, and the keys. */
@Component
public class Proofs {

    /** A public key that signed checkpoints, from this moment on. */
    public record Key(String id, String pem, Instant since) {
    }

    /**
     * Where the record stands. @param waiting rows that are not sealed yet; @param trouble why this node seals no more
     * ({@code OUTSIDE}, {@code TREE}), or null
     */
    public record State(long waiting, String trouble) {
    }

    private record Place(long place, int seq) {
    }

    private final Ledger ledger;
    private final SealStore store;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final Books books;

    Proofs(Ledger ledger, SealStore store, Sealing sealing, JdbcClient jdbc) {
        this.ledger = ledger;
        this.store = store;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.books = new Books(jdbc);
    }

    /**
     * The sealed rows of a case or project with their proofs; empty while none is sealed. A just-written row is sealed some seconds later.
     *
     * @param shown whose content the reader may have; of the others the receipt holds the hash alone
     */
    public Optional<Receipt> receipt(String subject, Predicate<Row> shown) {
        var last = store.last().orElse(null);
        var places = last == null ? Map.<Integer, Long>of() : places(subject, last.size());
        var tree = new SealTree(jdbc);
        var proofs = ledger.of(subject).stream().filter(row -> places.containsKey(row.seq())).map(row -> new Receipt.Proof(places.get(row.seq()),
                row.hash(), shown.test(row) ? row.sealed() : null, tree.path(places.get(row.seq()), last.size()))).toList();
        return proofs.isEmpty() || proofs.stream().allMatch(one -> one.row() == null) ? Optional.empty() : Optional.of(new Receipt(subject, proofs, last));
    }

    /** Where the sealed rows of a subject stand in the tree of this size, by their numbers. */
    private Map<Integer, Long> places(String subject, long size) {
        Map<Integer, Long> places = new HashMap<>();
        jdbc.sql("select place, seq from ledger_leaf where subject = ?").param(subject).query(Place.class).list()
                .forEach(one -> places.put(one.seq(), one.place()));
        books.of(List.of(subject)).values().stream().flatMap(List::stream).forEach(one -> places.put(one.row().seq(), one.place()));
        places.values().removeIf(place -> place >= size);
        return places;
    }

    /** How many rows of a case or project are sealed. */
    public int sealed(String subject) {
        return jdbc.sql("select (select count(*) from ledger_leaf where subject = ?) + (select coalesce(sum(row_count), 0) from ledger_book where subject = ?)")
                .params(subject, subject).query(Integer.class).single();
    }

    /** That checkpoint {@code second} follows from {@code first}; empty when one of them does not exist. */
    public Optional<Consistency> consistency(long first, long second) {
        return first > second ? Optional.empty() : store.checkpoint(first).flatMap(one -> store.checkpoint(second)
                .map(other -> new Consistency(one, other, new SealTree(jdbc).consistency(one.size(), other.size()))));
    }

    public Optional<Checkpoint> newest() {
        return store.last();
    }

    /** @param after the number after which to begin */
    public List<Checkpoint> checkpoints(long after, int atMost) {
        return store.after(after, atMost);
    }

    public List<Key> keys() {
        return jdbc.sql("select key_id, pem, since from ledger_key order by since").query((rs, n) -> new Key(rs.getString(1), rs.getString(2),
                rs.getObject(3, OffsetDateTime.class).toInstant())).list();
    }

    public State state() {
        long seen = jdbc.sql("select seen from ledger_seal").query(Long.class).single();
        return new State(jdbc.sql("select count(*) from ledger_entry where id > ?").param(seen).query(Long.class).single(),
                sealing.trouble() == null ? null : sealing.trouble().name());
    }

    /** Seals what is committed now, without waiting for the next turn; does nothing while another node seals. */
    public void sealNow() {
        sealing.sealAll();
    }
}
