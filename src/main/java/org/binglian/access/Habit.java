package org.binglian.access;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What acts of one kind ask before they write. A question that came in vain some times in a row is not brought any more. */
final class Habit {

    private static final int MOST = 60;
    private static final int IN_VAIN = 5;
    private static final int NEVER = -1;

    private final Map<Form, Integer> inVain = new LinkedHashMap<>();

    /** Locks first: what is read behind a lock must be read after it. */
    synchronized List<Form> usual() {
        return inVain.entrySet().stream().filter(one -> one.getValue() != NEVER).map(Map.Entry::getKey)
                .sorted(Comparator.comparing(form -> !Shape.of(form.sql()).locks())).toList();
    }

    synchronized void learn(Set<Form> asked, Set<Form> brought) {
        for (Form form : brought) {
            inVain.computeIfPresent(form, (one, times) -> asked.contains(one) ? 0 : times == NEVER || times + 1 >= IN_VAIN ? NEVER : times + 1);
        }
        asked.forEach(form -> {
            if (inVain.size() < MOST) {
                inVain.putIfAbsent(form, 0);
            }
        });
    }
}
