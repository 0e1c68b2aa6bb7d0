package org.binglian.catalogue.upkeep;

import java.util.List;
import org.binglian.catalogue.RowError;
import org.binglian.catalogue.RowKind;

/**
 * What stands against a change, or is worth knowing before it is put in force. {@code row}: its code in the list; {@code kind} null: it is about the change as a whole and
 * {@code column} is title, basis, effectiveFrom or rows. The text for people is {@code field.<code>} with the arguments.
 */
public record ChangeFinding(Severity severity, RowKind kind, String row, String column, String code, List<String> arguments) {

    /** An ERROR keeps the change from being submitted and put in force; a WARNING does not. */
    public enum Severity { ERROR, WARNING }

    public ChangeFinding {
        arguments = List.copyOf(arguments);
    }

    static ChangeFinding of(RowError error) {
        return new ChangeFinding(Severity.ERROR, error.kind(), error.row(), error.column(), error.code(), error.arguments());
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** {@code items/B01:promised_days}, or the field of the change. */
    public String field() {
        return kind == null ? column : new RowError(kind, row, column, code, arguments).field();
    }
}
