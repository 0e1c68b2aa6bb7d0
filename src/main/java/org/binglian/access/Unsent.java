package org.binglian.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What each transaction has yet to send. It leaves after everything that is done before a commit, or when somebody is about to touch a
 * table of it. What could not be written fails its transaction, whoever caught the exception. A transaction that did not begin under the
 * eyes of this listener keeps nothing.
 */
@Component
class Unsent implements TransactionExecutionListener {

    /** Only gives numbers; no row of another table hangs on its rows. */
    private static final String SERIAL = "serial_";

    private static final int MOST = 1_000;

    /** A statement that nobody waits for. */
    record Kept(String sql, Object[] values) {
    }

    /** How what is kept gets to the database. */
    interface Way {

        void send(List<Kept> kept);
    }

    private final class Held implements TransactionSynchronization {

        private final List<Kept> kept = new ArrayList<>();
        private final Set<String> tables = new HashSet<>();
        private final Map<Object, List<Kept>> before = new IdentityHashMap<>();
        private final Map<String, Deque<Long>> numbers = new HashMap<>();
        private Way way;
        private boolean closed;
        private RuntimeException failure;

        private void send() {
            if (failure != null) {
                throw failure;
            }
            if (kept.isEmpty()) {
                return;
            }
            var all = List.copyOf(kept);
            drop();
            try {
                way.send(all);
            } catch (RuntimeException refused) {
                failure = refused;
                throw refused;
            }
        }

        private void add(List<Kept> statements) {
            kept.addAll(statements);
            statements.forEach(one -> tables.add(Shape.of(one.sql()).written()));
        }

        private void drop() {
            kept.clear();
            tables.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Unsent.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Unsent.this, this);
        }

        @Override
        public void savepoint(Object savepoint) {
            before.put(savepoint, List.copyOf(kept));
        }

        /** What has left since then is taken back too. */
        @Override
        public void savepointRollback(Object savepoint) {
            drop();
            failure = null;
            add(before.getOrDefault(savepoint, List.of()));
        }

        @Override
        public void afterCompletion(int status) {
            drop();
            TransactionSynchronizationManager.unbindResourceIfPossible(Unsent.this);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failed) {
        if (failed == null && TransactionSynchronizationManager.isSynchronizationActive() && held() == null) {
            var fresh = new Held();
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var held = held();
        if (held != null) {
            held.send();
            held.closed = transaction.isNewTransaction();
        }
    }

    /** Whether it was kept; what is not must be written at once. */
    boolean keep(List<Kept> statements, Way way) {
        var held = held();
        if (held == null || held.closed || statements.stream().anyMatch(one -> Shape.of(one.sql()).written() == null)) {
            return false;
        }
        held.way = way;
        held.add(statements);
        if (held.kept.size() >= MOST) {
            held.send();
        }
        return true;
    }

    /** A number of those that this transaction has taken for an owner, or takes now; empty where nothing is kept. */
    OptionalLong number(String owner, Supplier<List<Long>> more) {
        var held = held();
        if (held == null || held.closed) {
            return OptionalLong.empty();
        }
        var taken = held.numbers.computeIfAbsent(owner, none -> new ArrayDeque<>());
        if (taken.isEmpty()) {
            taken.addAll(more.get());
        }
        return OptionalLong.of(taken.remove());
    }

    /** Somebody is about to read or lock. @param sql null when it is not known */
    void beforeReading(String sql) {
        var held = held();
        if (held != null && (sql == null || held.tables.stream().anyMatch(Shape.of(sql)::reads))) {
            held.send();
        }
    }

    /** Somebody is about to write and waits for it: rows of other tables may hang on what is kept. @param sql null when it is not known */
    void beforeWriting(String sql) {
        String table = sql == null ? null : Shape.of(sql).written();
        if (table == null || !table.startsWith(SERIAL)) {
            beforeReading(null);
        }
    }

    private Held held() {
        return (Held) TransactionSynchronizationManager.getResource(this);
    }
}
