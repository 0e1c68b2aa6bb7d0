package org.binglian.catalogue.upkeep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.RowKind;

/** Collects what the rules of the list find. */
final class Findings {

    /** Where something is wrong; {@code kind} null: in the change as a whole. */
    record Place(RowKind kind, String code, String column) {

        static Place of(Item item, String column) {
            return new Place(RowKind.ITEM, item.code().value(), column);
        }

        static Place change(String field) {
            return new Place(null, "", field);
        }
    }

    private final List<ChangeFinding> all = new ArrayList<>();

    void error(Place where, String rule, Object... arguments) {
        add(ChangeFinding.Severity.ERROR, where, rule, arguments);
    }

    void warning(Place where, String rule, Object... arguments) {
        add(ChangeFinding.Severity.WARNING, where, rule, arguments);
    }

    void add(ChangeFinding finding) {
        all.add(finding);
    }

    /** Errors first. */
    List<ChangeFinding> all() {
        return all.stream().distinct().sorted(java.util.Comparator.comparing(ChangeFinding::severity)).toList();
    }

    private void add(ChangeFinding.Severity severity, Place where, String rule, Object... arguments) {
        all.add(new ChangeFinding(severity, where.kind(), where.code(), where.column(), rule, Arrays.stream(arguments).map(String::valueOf).toList()));
    }
}
