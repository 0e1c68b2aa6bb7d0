package org.binglian.access;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What acts of one kind ask before they write. A question that came in vain some times in a row is not brought until it is asked again;
 * one whose rows are read by another object each time never is, since its answer would not be known again.
 */
final class Habit {

    private static final int MOST = 60;
    private static final int IN_VAIN = 20;

    private final Map<Form, Usual> known = new LinkedHashMap<>();

    private static final class Usual {

        private final Form form;
        private int inVain;
        private boolean useless;

        private Usual(Form form) {
            this.form = form;
        }

        private void brought(boolean asked) {
            inVain = asked ? 0 : inVain + 1;
        }
    }

    /** Locks first: what is read behind a lock must be read after it. */
    synchronized List<Form> usual() {
        return known.values().stream().filter(one -> !one.useless).map(one -> one.form)
                .sorted(Comparator.comparing(form -> !Shape.of(form.sql()).locks())).toList();
    }

    synchronized void learn(Set<Form> asked, Set<Form> brought) {
        brought.stream().filter(known::containsKey).forEach(form -> known.get(form).brought(asked.contains(form)));
        known.values().removeIf(one -> one.inVain >= IN_VAIN);
        for (Form form : asked) {
            var usual = known.get(form);
            if (usual != null) {
                usual.useless |= !usual.form.mapper().equals(form.mapper());
            } else if (known.size() < MOST) {
                known.put(form, new Usual(form));
            }
        }
    }
}
