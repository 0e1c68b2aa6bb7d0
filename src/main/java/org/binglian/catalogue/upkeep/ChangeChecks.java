package org.binglian.catalogue.upkeep;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.catalogue.ListChecks;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowError;
import org.binglian.catalogue.RowKind;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Judges the list as the change would make it: all that an import checks, the rules of the list, and the change itself. */
@Component
public class ChangeChecks {

    private final CatalogueChanges changes;
    private final ListRows list;
    private final OfficeTime time;
    private final ObjectProvider<ListRule> rules;

    ChangeChecks(CatalogueChanges changes, ListRows list, OfficeTime time, ObjectProvider<ListRule> rules) {
        this.changes = changes;
        this.list = list;
        this.time = time;
        this.rules = rules;
    }

    /** Errors first. A change that is in force, rejected or withdrawn has none. */
    public List<ChangeFinding> of(String number, Person reader) {
        var change = changes.require(number, reader);
        boolean judged = change.state() == CatalogueChange.State.OPEN || change.state() == CatalogueChange.State.SUBMITTED;
        return judged && change.takesBack() == null ? of(change, changes.rows(number, reader)) : List.of();
    }

    List<ChangeFinding> of(CatalogueChange change, List<ChangedRow> rows) {
        var findings = new Findings();
        itself(change, rows, findings);
        LocalDate from = change.effectiveFrom() == null ? time.today() : change.effectiveFrom();
        rows.forEach(row -> list.newest(row.kind(), row.code()).filter(newest -> newest.from() != null && newest.from().isAfter(from)).ifPresent(newest ->
                findings.error(new Findings.Place(row.kind(), row.code(), ""), "LATER_VERSION", newest.from(),
                        newest.change() == null ? "-" : newest.change())));
        Map<RowKind, Map<String, Map<String, String>>> before = new EnumMap<>(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            before.put(kind, list.byCode(kind, from));
        }
        var after = after(before, rows);
        var stood = ListChecks.of(plain(before));
        var stands = ListChecks.of(plain(after));
        Set<String> touched = rows.stream().map(row -> row.kind() + row.code()).collect(Collectors.toSet());
        Set<RowError> known = new HashSet<>(stood.errors());
        stands.errors().stream().filter(error -> touched.contains(error.kind() + error.row()) || !known.contains(error))
                .forEach(error -> findings.add(ChangeFinding.of(error)));
        samples(rows, after, findings);
        var lists = new ListRule.Lists(stood.items(), stands.items(), items(rows), from);
        rules.orderedStream().forEach(rule -> rule.look(lists, findings));
        return findings.all();
    }

    private void itself(CatalogueChange change, List<ChangedRow> rows, Findings findings) {
        if (change.basis().isBlank()) {
            findings.error(Findings.Place.change("basis"), "required");
        }
        if (change.effectiveFrom() == null) {
            findings.error(Findings.Place.change("effectiveFrom"), "required");
        } else if (change.effectiveFrom().isBefore(time.today())) {
            findings.error(Findings.Place.change("effectiveFrom"), "EFFECTIVE_FROM_PAST", time.today());
        }
        if (rows.isEmpty()) {
            findings.error(Findings.Place.change("rows"), "CHANGE_EMPTY");
        }
    }

    private static void samples(List<ChangedRow> rows, Map<RowKind, Map<String, Map<String, String>>> after, Findings findings) {
        rows.stream().filter(row -> row.kind() == RowKind.SAMPLE && row.after() != null).forEach(row -> {
            if (!after.get(RowKind.MATERIAL).containsKey(row.after().get("material_code"))) {
                findings.error(new Findings.Place(row.kind(), row.code(), "material_code"), "UNKNOWN_MATERIAL", row.after().get("material_code"));
            }
            if (row.after().getOrDefault("sha256", "").isEmpty()) {
                findings.error(new Findings.Place(row.kind(), row.code(), "file_name"), "FILE_MISSING", row.code());
            }
        });
    }

    /** An item that ends takes its papers with it. */
    static Map<RowKind, Map<String, Map<String, String>>> after(Map<RowKind, Map<String, Map<String, String>>> before, Collection<ChangedRow> rows) {
        Map<RowKind, Map<String, Map<String, String>>> after = new EnumMap<>(RowKind.class);
        before.forEach((kind, byCode) -> after.put(kind, new LinkedHashMap<>(byCode)));
        for (ChangedRow row : rows) {
            if (row.after() == null) {
                after.get(row.kind()).remove(row.code());
                if (row.kind() == RowKind.ITEM) {
                    after.get(RowKind.MATERIAL).values().removeIf(paper -> row.code().equals(paper.get("item_code")));
                }
            } else {
                after.get(row.kind()).put(row.code(), row.after());
            }
        }
        return after;
    }

    private static Map<RowKind, List<Map<String, String>>> plain(Map<RowKind, Map<String, Map<String, String>>> rows) {
        Map<RowKind, List<Map<String, String>>> plain = new EnumMap<>(RowKind.class);
        rows.forEach((kind, byCode) -> plain.put(kind, List.copyOf(byCode.values())));
        return plain;
    }

    static Set<ItemCode> items(Collection<ChangedRow> rows) {
        return rows.stream().filter(row -> row.kind() == RowKind.ITEM || row.kind() == RowKind.MATERIAL)
                .map(row -> ItemCode.of(row.code().replaceAll("-M.*", ""))).collect(Collectors.toSet());
    }
}
