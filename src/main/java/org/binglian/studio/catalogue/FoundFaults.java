package org.binglian.studio.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.FieldError;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeChecks;
import org.binglian.catalogue.upkeep.ChangeFinding;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** What was found in a change, in words, with the page and the field where it is put right. */
@Component
class FoundFaults {

    /** {@code href} null: nothing to be changed there; {@code where} empty: the message says it. */
    public record Fault(boolean error, String href, String where, String message) {
    }

    private final ChangeChecks checks;
    private final UpkeepErrors errors;
    private final CurrentPerson current;
    private final Words words;

    FoundFaults(ChangeChecks checks, UpkeepErrors errors, CurrentPerson current, Words words) {
        this.checks = checks;
        this.errors = errors;
        this.current = current;
        this.words = words;
    }

    /** The errors of these columns of a row, as the page on which they are asked says them; null when there are none. */
    FormErrors at(String number, RowKind kind, String code, Collection<String> columns, Locale locale) {
        return errors.kept(checks.of(number, current.require()).stream().filter(one -> one.error() && one.kind() == kind && one.row().equals(code)
                && columns.contains(one.column())).map(FoundFaults::field).toList(), locale);
    }

    /** @param edited whether the reader may put anything right */
    List<Fault> of(String number, boolean edited, Locale locale) {
        return checks.of(number, current.require()).stream().map(one -> {
            String message = errors.message(field(one), locale);
            String where = where(one, locale);
            return new Fault(one.error(), edited ? href(number, one) : null, message.contains(where) ? "" : where, message);
        }).toList();
    }

    private static FieldError field(ChangeFinding one) {
        return new FieldError(one.field(), one.code(), one.arguments().toArray());
    }

    private String where(ChangeFinding one, Locale locale) {
        String label = words.of("upkeep.field." + (one.kind() == null ? one.column() : Columns.asked(one.kind(), one.column())), "", locale);
        return one.kind() == null ? label : (one.kind() == RowKind.DEPARTMENT || one.kind() == RowKind.PLACE ? words.department(one.row(), locale)
                : one.row().replaceAll(":.*", "")) + (label.isEmpty() ? "" : " " + label);
    }

    private static String href(String number, ChangeFinding one) {
        String change = "/studio/catalogue/changes/" + number;
        if (one.kind() == null) {
            return "rows".equals(one.column()) ? null : change + "/about#" + one.column();
        }
        String section = one.kind() == RowKind.ITEM ? ItemSection.of(one.column()).map(found -> "/" + found.path()).orElse("") : "";
        return change + ChangeWords.href(one.kind(), one.row()) + section + (one.column().isEmpty() ? "" : "#" + Columns.asked(one.kind(), one.column()));
    }
}
