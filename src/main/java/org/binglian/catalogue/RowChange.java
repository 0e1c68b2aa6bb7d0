package org.binglian.catalogue;

import java.util.Map;

/** A row of the list as it shall be, column to text; {@code values} null: it ends. */
public record RowChange(RowKind kind, String code, Map<String, String> values) {

    public RowChange {
        values = values == null ? null : Map.copyOf(values);
    }

    public boolean ends() {
        return values == null;
    }
}
