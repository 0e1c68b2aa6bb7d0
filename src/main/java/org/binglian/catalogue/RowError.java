package org.binglian.catalogue;

import java.util.List;

/** Something wrong with a row of the list; the text for people is {@code field.<code>} with the arguments. {@code column} may be empty. */
public record RowError(RowKind kind, String row, String column, String code, List<String> arguments) {

    public RowError {
        arguments = List.copyOf(arguments);
    }

    /** {@code items/B01:promised_days}. */
    public String field() {
        return kind.path() + "/" + row + (column.isEmpty() ? "" : ":" + column);
    }
}
