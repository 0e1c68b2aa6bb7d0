package org.binglian.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What one act will ask, as far as such acts did, and what it does ask. */
final class Expected {

    private static final String RECORD = "ledger_entry";

    private final Habit habit;
    private final List<Object> facts;
    private final Function<List<ReadOnce.Question>, List<List<?>>> together;
    private final Set<Form> asked = new LinkedHashSet<>();
    private final Set<Form> brought = new LinkedHashSet<>();
    private boolean sent;

    /** @param facts nulls among them where the act has no such fact */
    Expected(Habit habit, List<Object> facts, Function<List<ReadOnce.Question>, List<List<?>>> together) {
        this.habit = habit;
        this.facts = facts;
        this.together = together;
    }

    boolean waits() {
        return !sent;
    }

    /** Reads what is usually asked, behind this lock where there is one; empty where nothing is known yet. */
    Map<ReadOnce.Question, List<?>> bring(ReadOnce.Question lock) {
        sent = true;
        Map<ReadOnce.Question, List<?>> answers = new LinkedHashMap<>();
        habit.usual().forEach(form -> form.about(facts).ifPresent(question -> {
            brought.add(form);
            answers.put(question, List.of());
        }));
        if (answers.isEmpty()) {
            return answers;
        }
        Map<ReadOnce.Question, List<?>> all = new LinkedHashMap<>();
        if (lock != null) {
            all.put(lock, List.of());
        }
        all.putAll(answers);
        var read = together.apply(List.copyOf(all.keySet())).iterator();
        all.replaceAll((question, none) -> read.next());
        return all;
    }

    /** A question of this act about what it has not written. */
    void asked(ReadOnce.Question question, Shape shape) {
        if (sent && (!shape.locks() || shape.reads(RECORD))) {
            Form.of(question, facts).ifPresent(asked::add);
        }
    }

    void ended() {
        if (sent) {
            habit.learn(asked, brought);
        }
    }
}
