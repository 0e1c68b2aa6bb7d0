package org.binglian.modelling.replay;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Many keys in a few statements: no database takes a list of any length. */
final class Chunks {

    private static final int AT_ONCE = 500;

    private Chunks() {
    }

    static void of(Collection<String> keys, Consumer<List<String>> statement) {
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            statement.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
