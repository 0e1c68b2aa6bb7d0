package org.binglian.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a transaction, a page or a request has read, and what {@link ReadOnce} has to know of it. */
final class Memory {

    private static final int MOST = 1_000;
    private static final String EVERYTHING = "";

    final Map<ReadOnce.Question, List<?>> answers = new HashMap<>();
    final Map<Object, Object> notes = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private Expected expected;
    boolean ofALockedProject;

    void keep(ReadOnce.Question question, List<?> answer) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, answer);
    }

    /** @param table null for everything */
    void forget(String table) {
        if (table == null) {
            answers.clear();
            notes.clear();
            ofALockedProject = false;
        } else {
            answers.keySet().removeIf(question -> Shape.of(question.sql()).reads(table));
        }
    }

    /** @param table null where it is not known which */
    void wrote(String table) {
        written.add(table == null ? EVERYTHING : table);
    }

    void expect(Expected act) {
        expected = act;
    }

    /** What comes along with a lock: nothing when something was written before, which might not have left yet. */
    Map<ReadOnce.Question, List<?>> along(ReadOnce.Question lock) {
        return expected != null && expected.waits() && written.isEmpty() ? expected.bring(lock) : Map.of();
    }

    void asked(ReadOnce.Question question, Shape shape) {
        if (expected != null && !written.contains(EVERYTHING) && written.stream().noneMatch(shape::reads)) {
            expected.asked(question, shape);
        }
    }

    void ended() {
        if (expected != null) {
            expected.ended();
        }
    }
}
