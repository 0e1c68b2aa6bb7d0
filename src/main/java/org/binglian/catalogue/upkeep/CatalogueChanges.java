package org.binglian.catalogue.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the list: begun and seen. */
@Service
public class CatalogueChanges {

    private static final int MOST = 200;

    private final ChangeStore store;
    private final ChangeRecord record;
    private final ListRows list;
    private final OfficeTime time;

    CatalogueChanges(ChangeStore store, ChangeRecord record, ListRows list, OfficeTime time) {
        this.store = store;
        this.record = record;
        this.list = list;
        this.time = time;
    }

    /** @throws Refusal 403 for whoever may not propose, 422 with what is missing */
    @Transactional
    public CatalogueChange begin(Proposal proposal, Person by) {
        ChangeRights.proposer(by);
        var change = new CatalogueChange(store.nextNumber(time.today(), time.now()), proposal.title(), proposal.basis(), proposal.effectiveFrom(),
                ChangeRights.confinedTo(by), by.id(), time.now(), CatalogueChange.State.OPEN, 1, null, null, null, null, null, null);
        store.insert(change);
        record.proposed(change, by.id());
        return require(change.number(), by);
    }

    /** Who may begin a change: asked before what is missing in it. @throws Refusal 403 for others */
    public Person proposer(Person person) {
        return ChangeRights.proposer(person);
    }

    /** @throws Refusal 404 when there is none, or it is another department's draft */
    public CatalogueChange require(String number, Person reader) {
        ChangeRights.reader(reader);
        return store.find(number).filter(change -> ChangeRights.sees(reader, change)).orElseThrow(() -> Refusal.notFound("catalogue-change-unknown"));
    }

    /** Those that the reader may see, the newest first. @param state null for all; @param before a number, null from the newest */
    public List<CatalogueChange> page(CatalogueChange.State state, String before, int limit, Person reader) {
        ChangeRights.reader(reader);
        return store.page(state, ChangeRights.confinedTo(reader), before, Math.min(limit, MOST));
    }

    /** The rows that become new, changed or ended, in the order of the list. */
    public List<ChangedRow> rows(String number, Person reader) {
        return store.rows(require(number, reader).number());
    }

    /** What the record says of it, the oldest first. */
    public List<Row> history(String number, Person reader) {
        return record.of(require(number, reader).number());
    }

    /** Everybody who proposed it or saved anything in it: none of them may consent. */
    public Set<String> editors(String number, Person reader) {
        var editors = new TreeSet<>(store.editors(require(number, reader).number()));
        editors.add(require(number, reader).proposedBy());
        return editors;
    }

    /** A row as it stands in the change, else as it was put in force last; empty: not there, or ended. */
    public Optional<Map<String, String>> row(String number, RowKind kind, String code, Person reader) {
        return store.row(require(number, reader).number(), kind, code).map(row -> Optional.ofNullable(row.after()))
                .orElseGet(() -> list.newest(kind, code).map(ListRows.Newest::values));
    }

    /** Whether the reader may work on it while it is open. */
    public boolean mayEdit(CatalogueChange change, Person reader) {
        return ChangeRights.edits(reader, change);
    }

    /** Whether the reader may put it in force: an analyst who neither proposed nor edited it. */
    public boolean mayConsent(CatalogueChange change, Person reader) {
        return reader.is(Role.ANALYST) && !editors(change.number(), reader).contains(reader.id());
    }
}
