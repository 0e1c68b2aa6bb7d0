package org.binglian.catalogue.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.binglian.catalogue.RowChange;
import org.binglian.catalogue.RowKind;

/**
 * A row of the list in a change, column to text. {@code before}: what was in force last when it was first touched, null: it is new;
 * {@code after}: as it shall be, null: it ends.
 */
public record ChangedRow(RowKind kind, String code, Map<String, String> before, Map<String, String> after, String editedBy, Instant editedAt) {

    public enum Act { NEW, CHANGED, ENDED }

    /** A column that differs; null where there is no row. */
    public record Difference(String column, String before, String after) {
    }

    public Act act() {
        return after == null ? Act.ENDED : before == null ? Act.NEW : Act.CHANGED;
    }

    /** The columns that differ, in the order of the file; all filled ones of a row that is new or ends. */
    public List<Difference> differences() {
        return differences(kind, before, after);
    }

    RowChange toRowChange() {
        return new RowChange(kind, code, after);
    }

    static List<Difference> differences(RowKind kind, Map<String, String> before, Map<String, String> after) {
        List<Difference> differences = new ArrayList<>();
        for (String column : kind.columns()) {
            String was = before == null ? null : before.getOrDefault(column, "");
            String is = after == null ? null : after.getOrDefault(column, "");
            if (!Objects.equals(was, is) && !(Objects.requireNonNullElse(was, "").isEmpty() && Objects.requireNonNullElse(is, "").isEmpty())) {
                differences.add(new Difference(column, was, is));
            }
        }
        return differences;
    }
}
