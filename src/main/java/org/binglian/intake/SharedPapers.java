package org.binglian.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.prerequisite.ItemFulfilled;
import org.binglian.prerequisite.ItemTakenBack;
import org.binglian.project.DataUses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paper of one item attaches itself to the running cases of the project that need it, the moment it is there (rule 7). */
@Service
public class SharedPapers {

    private final KnownRows rows;
    private final OutcomePapers outcomes;
    private final DataUses uses;
    private final OfficeTime office;
    private final Ledger ledger;

    SharedPapers(KnownRows rows, OutcomePapers outcomes, DataUses uses, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.uses = uses;
        this.office = office;
        this.ledger = ledger;
    }

    @EventListener
    void arrived(ItemFulfilled item) {
        var awaiting = rows.servedBy(item.project(), item.item(), "AWAITED");
        String paper = awaiting.isEmpty() ? null : outcomes.of(item.project(), item.item()).orElse(null);
        for (var waiting : awaiting) {
            rows.share(waiting, "SHARED", paper);
            uses.note(item.project(), waiting.caseNumber(), DataUses.Kind.REUSED, waiting.material().value(),
                    paper == null ? item.item().value() : paper);
            record(waiting.caseNumber(), "PAPER_SHARED", facts(waiting, item.item(), paper));
        }
    }

    @EventListener
    void takenBack(ItemTakenBack item) {
        for (var served : rows.servedBy(item.project(), item.item(), "SHARED")) {
            rows.share(served, "AWAITED", null);
            record(served.caseNumber(), "PAPER_SHARING_ENDED", facts(served, item.item(), null));
        }
    }

    /** A paper has come for an item that had passed without one: whoever leans on it has the paper now. */
    @Transactional
    public void issued(ProjectNumber project, ItemCode item, String paper) {
        for (var served : rows.servedBy(project, item, "SHARED")) {
            rows.share(served, "SHARED", paper);
            record(served.caseNumber(), "PAPER_SHARED", facts(served, item, paper));
        }
    }

    private static Map<String, Object> facts(KnownRows.Waiting served, ItemCode item, String paper) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("materialCode", served.material().value(), "prerequisite", item.value()));
        if (paper != null) {
            facts.put("paper", paper);
        }
        return facts;
    }

    private void record(CaseNumber number, String kind, Map<String, Object> facts) {
        ledger.append(new Entry(number.value(), kind, Entry.SYSTEM, office.today(), facts));
    }
}
