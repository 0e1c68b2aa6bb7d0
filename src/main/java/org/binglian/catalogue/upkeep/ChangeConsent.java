package org.binglian.catalogue.upkeep;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.ListWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person: puts a change in force from its day on, or takes one back before its day. */
@Service
public class ChangeConsent {

    private final CatalogueChanges changes;
    private final ChangeStore store;
    private final ChangeChecks checks;
    private final ChangeBases bases;
    private final ListWriter writer;
    private final ListRows list;
    private final ChangeRecord record;

    ChangeConsent(CatalogueChanges changes, ChangeStore store, ChangeChecks checks, ChangeBases bases, ListWriter writer, ListRows list,
                  ChangeRecord record) {
        this.changes = changes;
        this.store = store;
        this.checks = checks;
        this.bases = bases;
        this.writer = writer;
        this.list = list;
        this.record = record;
    }

    /**
     * New filings go by the change from its day on; nothing runs at midnight. A request to take a change back takes it back.
     *
     * @param note what the second person says with it, may be null
     * @throws Refusal 403 for whoever proposed or edited it, 409 when it stands on an old version (naming what differs), 422 with every error
     */
    @Transactional
    public CatalogueChange consent(String number, int version, String note, Person by) {
        String said = ChangeTurns.note(note);
        changes.require(number, by);
        writer.takeTurn();
        var change = store.lock(number).orElseThrow();
        ChangeRights.mayConsent(by, change, changes.editors(number, by));
        ChangeTurns.stands(change, version, CatalogueChange.State.SUBMITTED);
        if (change.takesBack() != null) {
            takeBack(change, by);
        } else {
            inForce(change, said, by);
        }
        store.set(number, "state = ?, decided_by = ?, decided_at = ?, reason = ?", CatalogueChange.State.IN_FORCE.name(), by.id(), at(), said);
        return record.told(store.find(number).orElseThrow(), store.editors(number));
    }

    /** Without a word. */
    @Transactional
    public CatalogueChange consent(String number, int version, Person by) {
        return consent(number, version, null, by);
    }

    /**
     * Asks for a change to be taken back that is to come into force on a later day; another analyst consents. Answers the request.
     *
     * @throws Refusal 409 when its day has come, or it was asked before
     */
    @Transactional
    public CatalogueChange askBack(String number, String reason, Person by) {
        ChangeRights.proposer(by);
        var change = changes.require(number, by);
        if (!ChangeRights.edits(by, change)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        store.lock(number);
        comes(change);
        store.takingBack(number).ifPresent(open -> {
            throw Refusal.conflict("catalogue-change-asked-back", open.number());
        });
        String said = ChangeTurns.reason(reason);
        var now = record.now();
        var request = new CatalogueChange(store.nextNumber(record.today(), now), change.title(), said, change.effectiveFrom(), change.department(),
                by.id(), now, CatalogueChange.State.SUBMITTED, 1, by.id(), now, null, null, null, number);
        store.insert(request);
        record.proposed(request, by.id());
        record.submitted(request.number(), by.id());
        return record.told(request, store.editors(request.number()));
    }

    private void inForce(CatalogueChange change, String note, Person by) {
        var rows = store.rows(change.number());
        bases.same(rows);
        ChangeTurns.sound(checks.of(change, rows));
        writer.apply(rows.stream().map(ChangedRow::toRowChange).toList(), change.effectiveFrom(), change.number(), by.id());
        record.consented(change, rows, note, by.id());
    }

    private void takeBack(CatalogueChange request, Person by) {
        var target = store.lock(request.takesBack()).orElseThrow();
        comes(target);
        var rows = store.rows(target.number());
        rows.stream().filter(row -> list.newest(row.kind(), row.code()).filter(newest -> target.number().equals(newest.change())).isEmpty()).findFirst()
                .ifPresent(row -> {
                    throw Refusal.conflict("catalogue-change-built-upon", row.kind().path() + "/" + row.code());
                });
        writer.takeBack(rows.stream().map(ChangedRow::toRowChange).toList(), target.number(), by.id());
        store.set(target.number(), "state = ?, reason = ?", CatalogueChange.State.WITHDRAWN.name(), request.basis());
        record.takenBack(target, request.number(), request.basis(), by.id());
    }

    private void comes(CatalogueChange change) {
        ChangeTurns.in(change, CatalogueChange.State.IN_FORCE);
        if (change.takesBack() != null || !record.today().isBefore(change.effectiveFrom())) {
            throw Refusal.conflict("catalogue-change-has-come", change.effectiveFrom());
        }
    }

    private OffsetDateTime at() {
        return record.now().atOffset(ZoneOffset.UTC);
    }
}
