package org.binglian.intake;

import java.util.Map;
import java.util.function.IntSupplier;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Service;

/** The life of a case after acceptance: started, consulted, closed, delivered, archived, or withdrawn. Decided is not delivered. */
@Service
public class CaseLife {

    private final CaseRows rows;
    private final OfficeTime office;
    private final Ledger ledger;

    CaseLife(CaseRows rows, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.office = office;
        this.ledger = ledger;
    }

    public void started(CaseNumber number, String actor, String how) {
        rows.set(number, "started_on = ?", office.today());
        record(number, "STAGE_STARTED", actor, Map.of("how", how));
    }

    public void inReview(CaseNumber number) {
        rows.set(number, "state = ?", NationalState.IN_REVIEW.code());
    }

    /** Every item has ended. @param closingState a national code: 11, 12, 13 or 14 */
    public void closed(CaseNumber number, int closingState) {
        rows.set(number, "state = ?, decided_on = ?, closed_on = ?", NationalState.of(closingState).code(), office.today(), office.today());
        record(number, "CASE_CLOSED", Entry.SYSTEM, Map.of("state", closingState));
    }

    /** A paper that was pending has come, a default was taken back, or an item was decided anew, after the case had closed. */
    public void stateAfterClosing(CaseNumber number, IntSupplier state) {
        if (rows.find(number).orElseThrow().decidedOn() != null) {
            rows.set(number, "state = ?", NationalState.of(state.getAsInt()).code());
        }
    }

    public void summarised(CaseNumber number, String summary, String actor) {
        rows.set(number, "summary = ?", summary);
        record(number, "STAGE_SUMMARISED", actor, Map.of("summary", summary == null ? "" : summary));
    }

    public void delivered(CaseNumber number, String method, String actor) {
        rows.set(number, "delivered_on = ?, delivery_method = ?", office.today(), method);
        record(number, "CASE_DELIVERED", actor, Map.of("method", method));
    }

    public void archived(CaseNumber number, String actor) {
        rows.set(number, "archived_on = ?", office.today());
        record(number, "CASE_ARCHIVED", actor, Map.of());
    }

    /** Before acceptance 已撤件 (2), afterwards 撤回 (14). */
    public void withdrawn(CaseNumber number) {
        var open = rows.find(number).orElseThrow();
        var state = open.accepted() ? NationalState.WITHDRAWN : NationalState.WITHDRAWN_BEFORE_ACCEPTANCE;
        rows.set(number, "state = ?, closed_on = ?", state.code(), office.today());
        record(number, "CASE_WITHDRAWN", Entry.SYSTEM, Map.of("state", state.code()));
    }

    private void record(CaseNumber number, String kind, String actor, Map<String, Object> facts) {
        ledger.append(new Entry(number.value(), kind, actor, office.today(), facts));
    }
}
