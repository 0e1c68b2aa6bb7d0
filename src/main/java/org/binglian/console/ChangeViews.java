package org.binglian.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.PersonNames;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangeBases;
import org.binglian.catalogue.upkeep.ChangeChecks;
import org.binglian.catalogue.upkeep.ChangeFinding;
import org.binglian.catalogue.upkeep.ChangedRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes of the list as the API shows them, names in the asked language. */
@Component
class ChangeViews {

    record Line(String number, String title, String basis, LocalDate effectiveFrom, CatalogueChange.State state, String stateName, String department,
                String departmentName, String proposedBy, String proposedByName, Instant proposedAt, String submittedBy, Instant submittedAt,
                String decidedBy, String decidedByName, Instant decidedAt, String reason, String takesBack, int version) {
    }

    record RowView(String kind, String code, ChangedRow.Act act, Map<String, String> before, Map<String, String> after,
                   List<ChangedRow.Difference> differences, String editedBy, Instant editedAt) {
    }

    record FindingView(ChangeFinding.Severity severity, String field, String code, String message) {
    }

    /** What has moved in the list since the change was begun; {@code by}: the change that moved it, null: an import. */
    record MovedView(String row, String by, List<ChangedRow.Difference> differences, List<String> conflicts) {
    }

    record Whole(Line change, List<RowView> rows, List<FindingView> findings, List<MovedView> moved, Set<String> editors, boolean mayEdit,
                 boolean mayConsent) {
    }

    private final CatalogueChanges changes;
    private final ChangeChecks checks;
    private final ChangeBases bases;
    private final Departments departments;
    private final PersonNames names;
    private final MessageSource texts;

    ChangeViews(CatalogueChanges changes, ChangeChecks checks, ChangeBases bases, Departments departments, PersonNames names, MessageSource texts) {
        this.changes = changes;
        this.checks = checks;
        this.bases = bases;
        this.departments = departments;
        this.names = names;
        this.texts = texts;
    }

    Line line(CatalogueChange c, Locale locale) {
        return new Line(c.number(), c.title(), c.basis(), c.effectiveFrom(), c.state(), texts.getMessage("catalogue.change.state." + c.state(), null, locale),
                c.department(), departments.find(c.department()).map(one -> one.name(locale)).orElse(null), c.proposedBy(), name(c.proposedBy(), locale),
                c.proposedAt(), c.submittedBy(), c.submittedAt(), c.decidedBy(), name(c.decidedBy(), locale), c.decidedAt(), c.reason(), c.takesBack(),
                c.version());
    }

    Whole whole(String number, Person reader, Locale locale) {
        var change = changes.require(number, reader);
        return new Whole(line(change, locale), rows(number, reader), findings(number, reader, locale), bases.moved(number, reader).stream()
                .map(one -> new MovedView(one.row().kind().path() + "/" + one.row().code(), one.by(), one.differences(), one.conflicts())).toList(),
                changes.editors(number, reader), change.open() && changes.mayEdit(change, reader), changes.mayConsent(change, reader));
    }

    List<FindingView> findings(String number, Person reader, Locale locale) {
        return checks.of(number, reader).stream().map(one -> new FindingView(one.severity(), one.field(), one.code(),
                texts.getMessage("field." + one.code(), one.arguments().toArray(), one.code(), locale))).toList();
    }

    private List<RowView> rows(String number, Person reader) {
        return changes.rows(number, reader).stream().map(row -> new RowView(row.kind().path(), row.code(), row.act(), row.before(), row.after(),
                row.differences(), row.editedBy(), row.editedAt())).toList();
    }

    private String name(String id, Locale locale) {
        return id == null ? null : names.of(id, locale).orElse(id);
    }
}
