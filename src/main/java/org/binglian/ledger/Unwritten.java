package org.binglian.ledger;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Later;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has recorded and not yet written: its rows go to the database together, before it commits or reads the record. Of
 * each subject it knows the last row, which nobody else can follow while the transaction holds the subject's first.
 */
final class Unwritten implements TransactionSynchronization {

    private static final String INSERT = """
            insert into ledger_entry (subject, seq, kind, actor, effective_on, recorded_at, facts, release_sha, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Object key;
    private final Map<String, Row> last = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean closing;

    private Unwritten(JdbcTemplate jdbc, Object key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** What the running transaction has not written. */
    static Unwritten of(Object key, JdbcTemplate jdbc) {
        var known = (Unwritten) TransactionSynchronizationManager.getResource(key);
        if (known != null) {
            return known;
        }
        var fresh = new Unwritten(jdbc, key);
        TransactionSynchronizationManager.bindResource(key, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    static void write(Object key) {
        var known = (Unwritten) TransactionSynchronizationManager.getResource(key);
        if (known != null) {
            known.write();
        }
    }

    Optional<Row> last(String subject) {
        return Optional.ofNullable(last.get(subject));
    }

    void add(Row row) {
        last.put(row.subject(), row);
        rows.add(row);
        if (closing) {
            write();
        }
    }

    private void write() {
        if (!rows.isEmpty()) {
            Later.write(jdbc, INSERT, rows.stream().map(row -> new Object[] {row.subject(), row.seq(), row.kind(), row.actor(), row.effectiveOn(),
                    row.recordedAt().atOffset(ZoneOffset.UTC), row.facts(), row.release(), row.prevHash(), row.hash()}).toList());
            rows.clear();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        closing = true;
        write();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
