package org.binglian.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final Pattern WRITTEN = Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCK = Pattern.compile("\\bfor\\s+update\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGINE = Pattern.compile("\\bact_", Pattern.CASE_INSENSITIVE);

    /** Its rows are locked one by one while the project's lock is held: who locks one looks at the clocks anew, at nothing else. */
    private static final Pattern CLOCK = Pattern.compile("\\bfrom clock where id (= \\?|in \\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT = Pattern.compile("\\bfrom person p left join person_role\\b.*\\bwhere p\\.id = \\?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Map<String, Pattern> WORDS = new java.util.concurrent.ConcurrentHashMap<>();

    /** What is asked; {@code mapper} tells how the rows are read. */
    record Question(String sql, List<Object> values, Map<String, Object> named, Object mapper) {
    }

    private static final class Memory {
        private final Map<Question, List<?>> answers = new HashMap<>();
        private final boolean looks;

        private Memory(boolean looks) {
            this.looks = looks;
        }
    }

    <T> List<T> list(Question question, Supplier<List<T>> read) {
        var memory = memory(question.sql());
        if (memory == null || ENGINE.matcher(question.sql()).find()) {
            return read.get();
        }
        @SuppressWarnings("unchecked")
        var known = (List<T>) memory.answers.get(question);
        if (known == null) {
            known = read.get();
            if (LOCK.matcher(question.sql()).find()) {
                forget(memory, CLOCK.matcher(question.sql()).find() ? "clock" : null);
            }
            memory.answers.put(question, known);
        }
        return new ArrayList<>(known);
    }

    /** An answer that came with another one in this request. */
    void know(Question question, List<?> answer) {
        request("accounts").filter(memory -> ACCOUNT.matcher(question.sql()).find()).ifPresent(memory -> memory.answers.put(question, answer));
    }

    /** A statement that is about to change something. @param sql null when it is not known */
    void writes(String sql) {
        var written = sql == null ? null : WRITTEN.matcher(sql);
        String table = written != null && written.lookingAt() ? written.group(1) : null;
        Stream.of(Optional.ofNullable(memory()), request("accounts")).flatMap(Optional::stream).forEach(memory -> forget(memory, table));
    }

    /** A lock taken by a statement whose rows are not kept. */
    void reads(String sql) {
        var memory = memory();
        if (memory != null && LOCK.matcher(sql).find()) {
            forget(memory, null);
        }
    }

    private static void forget(Memory memory, String table) {
        if (table == null) {
            memory.answers.clear();
        } else {
            var word = WORDS.computeIfAbsent(table, name -> Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE));
            memory.answers.keySet().removeIf(question -> word.matcher(question.sql()).find());
        }
    }

    private Memory memory(String sql) {
        return (ACCOUNT.matcher(sql).find() ? request("accounts") : Optional.<Memory>empty()).orElseGet(this::memory);
    }

    private Memory memory() {
        var page = page();
        boolean transaction = TransactionSynchronizationManager.isActualTransactionActive() && TransactionSynchronizationManager.isSynchronizationActive();
        if (!transaction || page != null && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return page;
        }
        var known = (Memory) TransactionSynchronizationManager.getResource(this);
        return known == null ? begin(page) : known;
    }

    private Memory begin(Memory page) {
        var memory = new Memory(false);
        TransactionSynchronizationManager.bindResource(this, memory);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
                memory.answers.clear();
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ReadOnce.this, memory);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
                if (page != null) {
                    page.answers.clear();
                }
            }
        });
        return memory;
    }

    /** What a request remembers that only looks; null for others, and where there is none. */
    private static Memory page() {
        return request("page").filter(memory -> memory.looks).orElse(null);
    }

    private static Optional<Memory> request(String what) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return Optional.empty();
        }
        String name = ReadOnce.class.getName() + "." + what;
        var known = (Memory) request.getRequest().getAttribute(name);
        if (known == null) {
            known = new Memory("GET".equals(request.getRequest().getMethod()));
            request.getRequest().setAttribute(name, known);
        }
        return Optional.of(known);
    }
}
