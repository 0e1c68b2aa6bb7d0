package org.binglian.modelling.change;

import java.util.List;

/**
 * One difference: in which file, at which element (its id; empty for the file itself), what kind, in which words, and the value before
 * and after as the model writes it (null where there is none). What merely follows from another change, as the connections of a new
 * task do, is {@code aside}.
 */
public record Change(String file, String element, ChangeKind kind, Words words, String before, String after, boolean aside) {

    static Change of(String file, String element, ChangeKind kind, String before, String after, Words... arguments) {
        return new Change(file, element, kind, new Words.Said("change." + kind, List.of(arguments)), before, after, false);
    }

    Change asAside() {
        return new Change(file, element, kind, words, before, after, true);
    }
}
