package org.binglian.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Merkle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealer's rows: how far it has come, leaves, checkpoints, sealed history. */
@Component
class SealStore {

    /** How far the sealer has come in the record and in the engine's history. */
    record State(String recordId, long seen, LocalDateTime historyUntil) {
    }

    /** @param id in {@code ledger_entry} */
    record Unsealed(long id, String subject, int seq, String hash) {

        byte[] leaf() {
            return Merkle.leaf(hash.matches("[0-9a-f]{64}") ? Merkle.bytes(hash) : Merkle.sha256(hash.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes this transaction the sealer; empty while another node is. */
    Optional<State> take() {
        return jdbc.sql("select record_id, seen, history_until from ledger_seal where id = 1 for update skip locked")
                .query((rs, n) -> new State(rs.getString(1), rs.getLong(2), rs.getObject(3, LocalDateTime.class))).optional();
    }

    Optional<String> recordId() {
        return jdbc.sql("select record_id from ledger_seal where record_id is not null").query(String.class).optional();
    }

    void keep(State state) {
        jdbc.sql("update ledger_seal set record_id = ?, seen = ?, history_until = ? where id = 1")
                .params(state.recordId(), state.seen(), state.historyUntil()).update();
    }

    /**
     * The next rows of the record, in the order of their ids. A row may commit after one with a larger id: numbers that are passed over are
     * noted as gaps, and what appears in a gap is sealed when it appears. The new rows are read before the gaps, so that no row is sealed
     * before the one it is chained to.
     *
     * @param gapsSince which gaps are looked into
     */
    List<Unsealed> next(long seen, Instant gapsSince, int atMost) {
        var fresh = jdbc.sql("select id, subject, seq, hash from ledger_entry where id > ? order by id limit ?").params(seen, atMost)
                .query(Unsealed.class).list();
        var late = jdbc.sql("""
                select e.id, e.subject, e.seq, e.hash from ledger_gap g join ledger_entry e on e.id between g.first_id and g.last_id
                where g.noted_at >= ? and not exists (select 1 from ledger_leaf l where l.subject = e.subject and l.seq = e.seq)""")
                .param(gapsSince.atOffset(ZoneOffset.UTC)).query(Unsealed.class).list();
        return Stream.concat(late.stream(), fresh.stream()).sorted(Comparator.comparingLong(Unsealed::id)).toList();
    }

    /** Notes the numbers between {@code seen} and the last of these rows that are none of them. */
    void noteGaps(long seen, List<Unsealed> rows, Instant now) {
        long before = seen;
        for (Unsealed row : rows) {
            if (row.id() > before + 1) {
                jdbc.sql("insert into ledger_gap (first_id, last_id, noted_at) values (?, ?, ?)")
                        .params(before + 1, row.id() - 1, now.atOffset(ZoneOffset.UTC)).update();
            }
            before = Math.max(before, row.id());
        }
    }

    void addLeaves(long from, List<Unsealed> rows) {
        var values = new ArrayList<Object[]>(rows.size());
        for (Unsealed row : rows) {
            values.add(new Object[] {from + values.size(), row.subject(), row.seq(), row.leaf()});
        }
        batches.batchUpdate("insert into ledger_leaf (place, subject, seq, hash) values (?, ?, ?, ?)", values);
    }

    void addNodes(List<Object[]> levelIndexHash) {
        batches.batchUpdate("insert into ledger_node (tree_level, idx, hash) values (?, ?, ?)", levelIndexHash);
    }

    void addHistory(long checkpoint, List<EndedHistory.Ended> ended, Map<String, String> digests) {
        batches.batchUpdate("insert into ledger_history (instance, checkpoint_number, subject, digest) values (?, ?, ?, ?)", ended.stream()
                .map(one -> new Object[] {one.instance(), checkpoint, one.subject(), digests.get(one.instance())}).toList());
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql("insert into ledger_checkpoint (checkpoint_number, tree_size, line) values (?, ?, ?)")
                .params(checkpoint.number(), checkpoint.size(), checkpoint.line()).update();
    }

    void addKey(String id, String pem, Instant since) {
        if (jdbc.sql("select count(*) from ledger_key where key_id = ?").param(id).query(Integer.class).single() == 0) {
            jdbc.sql("insert into ledger_key (key_id, pem, since) values (?, ?, ?)").params(id, pem, since.atOffset(ZoneOffset.UTC)).update();
        }
    }

    Optional<Checkpoint> last() {
        return jdbc.sql("select line from ledger_checkpoint order by checkpoint_number desc limit 1").query(String.class).optional().map(Checkpoint::parse);
    }

    Optional<Checkpoint> checkpoint(long number) {
        return jdbc.sql("select line from ledger_checkpoint where checkpoint_number = ?").param(number).query(String.class).optional().map(Checkpoint::parse);
    }

    List<Checkpoint> after(long number, int atMost) {
        return jdbc.sql("select line from ledger_checkpoint where checkpoint_number > ? order by checkpoint_number limit ?").params(number, atMost)
                .query(String.class).list().stream().map(Checkpoint::parse).toList();
    }
}
