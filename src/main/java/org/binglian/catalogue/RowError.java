package org.binglian.catalogue;

import java.util.List;

/** Something wrong with a row of the list; the text for people is {@code field.<rule>} with the arguments. {@code column} may be empty. */
public record RowError(RowKind kind, String code, String column, String rule, List<String> arguments) {

    public RowError {
        arguments = List.copyOf(arguments);
    }

    /** {@code items/B01:promised_days}. */
    public String field() {
        return kind.path() + "/" + code + (column.isEmpty() ? "" : ":" + column);
    }
}
