package org.binglian.catalogue.upkeep;

import java.util.List;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a change: handed in by who worked on it, rejected by another, withdrawn, taken up again. In force: {@link ChangeConsent}. */
@Service
public class ChangeTurns {

    private static final int REASON = 2000;

    private final CatalogueChanges changes;
    private final ChangeStore store;
    private final ChangeChecks checks;
    private final ChangeRecord record;
    private final OfficeTime time;

    ChangeTurns(CatalogueChanges changes, ChangeStore store, ChangeChecks checks, ChangeRecord record, OfficeTime time) {
        this.changes = changes;
        this.store = store;
        this.checks = checks;
        this.record = record;
        this.time = time;
    }

    /** Hands it to another analyst. @throws Refusal 422 with every error, 409 when it is not open or another version was saved since */
    @Transactional
    public CatalogueChange submit(String number, int version, Person by) {
        var change = locked(number, by);
        worker(change, by);
        stands(change, version, CatalogueChange.State.OPEN);
        sound(checks.of(change, store.rows(number)));
        store.set(number, "state = ?, submitted_by = ?, submitted_at = ?, reason = null", CatalogueChange.State.SUBMITTED.name(), by.id(), at());
        record.submitted(number, by.id());
        return record.told(store.find(number).orElseThrow(), store.editors(number));
    }

    /** Back to its proposer, with the reason. @throws Refusal 403 for whoever worked on it */
    @Transactional
    public CatalogueChange reject(String number, int version, String reason, Person by) {
        var change = locked(number, by);
        ChangeRights.mayConsent(by, change, changes.editors(number, by));
        stands(change, version, CatalogueChange.State.SUBMITTED);
        String said = reason(reason);
        store.set(number, "state = ?, decided_by = ?, decided_at = ?, reason = ?", CatalogueChange.State.REJECTED.name(), by.id(), at(), said);
        record.rejected(number, said, by.id());
        return record.told(store.find(number).orElseThrow(), store.editors(number));
    }

    /** Nobody wants it any more; what was written stays to be read. */
    @Transactional
    public CatalogueChange withdraw(String number, int version, String reason, Person by) {
        var change = locked(number, by);
        worker(change, by);
        stands(change, version, CatalogueChange.State.OPEN, CatalogueChange.State.SUBMITTED);
        String said = reason(reason);
        store.set(number, "state = ?, decided_by = ?, decided_at = ?, reason = ?", CatalogueChange.State.WITHDRAWN.name(), by.id(), at(), said);
        record.withdrawn(number, said, by.id());
        return store.find(number).orElseThrow();
    }

    /** To be worked on again: what was handed in, or was rejected. */
    @Transactional
    public CatalogueChange reopen(String number, int version, Person by) {
        var change = locked(number, by);
        worker(change, by);
        stands(change, version, CatalogueChange.State.SUBMITTED, CatalogueChange.State.REJECTED);
        if (change.takesBack() != null) {
            throw Refusal.conflict("catalogue-change-closed");
        }
        store.set(number, "state = ?", CatalogueChange.State.OPEN.name());
        record.reopened(number, by.id());
        return store.find(number).orElseThrow();
    }

    /** @throws Refusal 422 naming every error */
    static void sound(List<ChangeFinding> findings) {
        var refusal = Refusal.invalid("catalogue-change-refused");
        findings.stream().filter(ChangeFinding::error).forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    /** @throws Refusal 422 without one */
    static String reason(String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw Refusal.invalid("catalogue-change-invalid").field("reason", "required");
        }
        return note(said);
    }

    /** Null when nothing is said. @throws Refusal 422 when it is too long */
    static String note(String text) {
        String said = text == null ? "" : text.strip();
        if (said.length() > REASON) {
            throw Refusal.invalid("catalogue-change-invalid").field("reason", "too-long", REASON);
        }
        return said.isEmpty() ? null : said;
    }

    static void in(CatalogueChange change, CatalogueChange.State... states) {
        if (!List.of(states).contains(change.state())) {
            throw Refusal.conflict("catalogue-change-state", change.state());
        }
    }

    /** @throws Refusal 409 when another version was saved since, or it is in none of these states */
    static void stands(CatalogueChange change, int version, CatalogueChange.State... states) {
        if (change.version() != version) {
            throw Refusal.conflict("catalogue-change-moved", change.version());
        }
        in(change, states);
    }

    private CatalogueChange locked(String number, Person by) {
        changes.require(number, by);
        return store.lock(number).orElseThrow();
    }

    private static void worker(CatalogueChange change, Person by) {
        if (!ChangeRights.edits(by, change)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
    }

    private java.time.OffsetDateTime at() {
        return time.now().atOffset(java.time.ZoneOffset.UTC);
    }
}
