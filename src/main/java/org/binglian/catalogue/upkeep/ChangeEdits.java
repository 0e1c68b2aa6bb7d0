package org.binglian.catalogue.upkeep;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work on an open change: every save is kept at once; of two who save on the same version the later is told (409). */
@Service
public class ChangeEdits {

    private final CatalogueChanges changes;
    private final ChangeStore store;
    private final ChangeRights rights;
    private final ChangeRecord record;
    private final ListRows list;
    private final OfficeTime time;

    ChangeEdits(CatalogueChanges changes, ChangeStore store, ChangeRights rights, ChangeRecord record, ListRows list, OfficeTime time) {
        this.changes = changes;
        this.store = store;
        this.rights = rights;
        this.record = record;
        this.list = list;
        this.time = time;
    }

    /** Says anew what it is, why and from when. @param version that the writer saw @throws Refusal 409 when another was saved since */
    @Transactional
    public CatalogueChange revise(String number, int version, Proposal proposal, Person by) {
        working(number, version, by);
        store.set(number, "title = ?, basis = ?, effective_from = ?", proposal.title(), proposal.basis(), proposal.effectiveFrom());
        store.editor(number, by.id());
        var revised = store.find(number).orElseThrow();
        record.revised(revised, by.id());
        return revised;
    }

    /**
     * Keeps these columns of a row, right or wrong (the findings say); the other columns stay as they are, those of a new row are empty.
     *
     * @throws Refusal 409 when another version was saved since, 422 for a code or a column that cannot be
     */
    @Transactional
    public CatalogueChange put(String number, int version, RowKind kind, String code, Map<String, String> values, Person by) {
        var change = working(number, version, by);
        RowShapes.check(kind, code, values);
        var stood = store.row(number, kind, code);
        var before = before(stood, kind, code);
        return keep(change, stood, new ChangedRow(kind, code, before,
                RowShapes.laidOver(kind, code, stood.isPresent() ? stood.get().after() : before, values), by.id(), time.now()), by);
    }

    /** The row ends with the day before the change comes into force; a row that is new in the change goes out of it. */
    @Transactional
    public CatalogueChange end(String number, int version, RowKind kind, String code, Person by) {
        var change = working(number, version, by);
        RowShapes.check(kind, code, Map.of());
        var stood = store.row(number, kind, code);
        var before = before(stood, kind, code);
        if (before == null && stood.isEmpty()) {
            throw Refusal.notFound("catalogue-row-unknown");
        }
        return keep(change, stood, new ChangedRow(kind, code, before, null, by.id(), time.now()), by);
    }

    /** Takes the row out of the change: it stays as it is in force. @throws Refusal 404 when the change does not touch it */
    @Transactional
    public CatalogueChange revert(String number, int version, RowKind kind, String code, Person by) {
        var change = working(number, version, by);
        var row = store.row(number, kind, code).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
        return keep(change, Optional.of(row), new ChangedRow(kind, code, row.before(), row.before(), by.id(), time.now()), by);
    }

    /** The open change, locked. @throws Refusal 404, 403, 409 when it is closed or another version was saved since */
    CatalogueChange working(String number, int version, Person by) {
        changes.require(number, by);
        var change = store.lock(number).orElseThrow();
        if (!ChangeRights.edits(by, change)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        if (!change.open() || change.takesBack() != null) {
            throw Refusal.conflict("catalogue-change-closed");
        }
        if (change.version() != version) {
            throw Refusal.conflict("catalogue-change-moved", change.version());
        }
        return change;
    }

    private CatalogueChange keep(CatalogueChange change, Optional<ChangedRow> stood, ChangedRow row, Person by) {
        rights.mayTouch(by, row.kind(), row.code(), row.after());
        var from = stood.isPresent() ? stood.get().after() : row.before();
        if (Objects.equals(from, row.after())) {
            return change;
        }
        if (Objects.equals(row.before(), row.after())) {
            store.remove(change.number(), row.kind(), row.code());
        } else {
            store.put(change.number(), row);
        }
        store.editor(change.number(), by.id());
        store.set(change.number(), "title = title");
        record.edited(change.number(), row, from, row.after(), row.act().name(), by.id());
        return store.find(change.number()).orElseThrow();
    }

    /** What the list said when the row was first touched in this change, else what it says now; null: no such row. */
    private Map<String, String> before(Optional<ChangedRow> stood, RowKind kind, String code) {
        return stood.isPresent() ? stood.get().before() : list.newest(kind, code).map(ListRows.Newest::values).orElse(null);
    }
}
