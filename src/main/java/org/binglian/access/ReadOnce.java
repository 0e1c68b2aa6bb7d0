package org.binglian.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A transaction reads a thing once, and so does a page that is only looked at: the same query with the same values answers what it
 * answered before, until this transaction writes to a table that it reads, or takes a lock. Whoever waited for a lock looks at everything
 * anew. An account is read once in a request. Nothing is kept longer, and nothing of the engine's tables, which the engine writes by itself.
 */
@Component
class ReadOnce {

    /** Its rows are locked one by one while the project's lock is held: who locks one looks at the clocks anew, at nothing else. */
    private static final String CLOCK = "clock";

    /** So is the head of a case's record. */
    private static final String RECORD = "ledger_entry";
    private static final String PROJECT = "project";
    private static final String PAGE = ReadOnce.class.getName() + ".page";
    private static final String ACCOUNTS = ReadOnce.class.getName() + ".accounts";

    /** What is asked; {@code mapper} tells how the rows are read. */
    record Question(String sql, List<Object> values, Map<String, Object> named, Object mapper) {
    }

    <T> List<T> list(Question question, Supplier<List<T>> read) {
        var shape = Shape.of(question.sql());
        var memory = shape.ofTheEngine() ? null : shape.anAccount() ? request(ACCOUNTS).orElseGet(this::memory) : memory();
        if (memory == null) {
            return read.get();
        }
        @SuppressWarnings("unchecked")
        var known = (List<T>) memory.answers.get(question);
        if (known == null) {
            known = ask(memory, shape, question, read);
        }
        memory.asked(question, shape);
        return new ArrayList<>(known);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> ask(Memory memory, Shape shape, Question question, Supplier<List<T>> read) {
        var along = shape.locks() ? memory.along(question) : Map.<Question, List<?>>of();
        var answer = along.isEmpty() ? read.get() : (List<T>) along.get(question);
        locked(shape);
        memory.keep(question, answer);
        along.forEach(memory::keep);
        memory.ofALockedProject |= shape.locks() && shape.reads(PROJECT);
        return answer;
    }

    /** What this transaction is about to ask, along with its first lock. */
    void expect(Expected expected) {
        Optional.ofNullable(memory()).ifPresent(memory -> memory.expect(expected));
    }

    /** The same without a lock, now. */
    void bring(Expected expected) {
        Optional.ofNullable(memory()).ifPresent(memory -> {
            memory.expect(expected);
            expected.bring(null).forEach(memory::keep);
        });
    }

    /** Writes to a table, after which a question that was answered before has this answer. */
    @SuppressWarnings("unchecked")
    <T> void rewrite(Question question, Runnable write, UnaryOperator<List<T>> change) {
        var memory = memory();
        var known = memory == null ? null : (List<T>) memory.answers.get(question);
        write.run();
        if (known != null) {
            memory.keep(question, change.apply(new ArrayList<>(known)));
        }
    }

    void note(Object of, Object known) {
        Optional.ofNullable(memory()).ifPresent(memory -> memory.notes.put(of, known));
    }

    Optional<Object> noted(Object of) {
        return Optional.ofNullable(memory()).map(memory -> memory.notes.get(of));
    }

    /** An answer that came with another one in this request. */
    void know(Question account, List<?> answer) {
        request(ACCOUNTS).ifPresent(memory -> memory.keep(account, answer));
    }

    /** A statement that is about to change something. @param sql null when it is not known */
    void writes(String sql) {
        String table = sql == null ? null : Shape.of(sql).written();
        Optional.ofNullable(memory()).ifPresent(memory -> memory.wrote(table));
        forget(table);
    }

    /** A statement whose rows are not kept. */
    void reads(String sql) {
        locked(Shape.of(sql));
    }

    private void locked(Shape shape) {
        if (shape.locks()) {
            Optional.ofNullable(memory()).ifPresent(memory -> memory.forget(shape.reads(CLOCK) && !shape.reads("stopped_on") ? CLOCK
                    : shape.reads(RECORD) && memory.ofALockedProject ? RECORD : null));
            if (shape.reads("person")) {
                request(ACCOUNTS).ifPresent(accounts -> accounts.forget(null));
            }
        }
    }

    private void forget(String table) {
        Stream.of(Optional.ofNullable(memory()), request(ACCOUNTS)).flatMap(Optional::stream).forEach(memory -> memory.forget(table));
    }

    private Memory memory() {
        var page = page();
        boolean transaction = TransactionSynchronizationManager.isActualTransactionActive() && TransactionSynchronizationManager.isSynchronizationActive();
        if (!transaction || page.isPresent() && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return page.orElse(null);
        }
        var known = (Memory) TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : known;
    }

    private Memory begin() {
        var memory = new Memory();
        TransactionSynchronizationManager.bindResource(this, memory);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
                memory.forget(null);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ReadOnce.this, memory);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
                page().ifPresent(page -> page.forget(null));
                if (status == STATUS_COMMITTED) {
                    memory.ended();
                }
                if (status != STATUS_COMMITTED) {
                    request(ACCOUNTS).ifPresent(accounts -> accounts.forget(null));
                }
            }
        });
        return memory;
    }

    /** What a request remembers that only looks. */
    private static Optional<Memory> page() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request && "GET".equals(request.getRequest().getMethod())
                ? request(PAGE) : Optional.empty();
    }

    private static Optional<Memory> request(String name) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return Optional.empty();
        }
        var known = (Memory) request.getRequest().getAttribute(name);
        if (known == null) {
            known = new Memory();
            request.getRequest().setAttribute(name, known);
        }
        return Optional.of(known);
    }
}
