package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a regional assessment does to a review (rule 4): it is skipped, runs a lighter flow, or goes back to its full one. */
@Service
public class Reassessing {

    private final JdbcClient jdbc;
    private final ReviewRows rows;
    private final Reviews reviews;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;

    Reassessing(JdbcClient jdbc, ReviewRows rows, Reviews reviews, Clocks clocks, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reviews = reviews;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
    }

    /** The item runs this flow from its start. */
    public void runs(ItemKey key, String flow) {
        rows.set(key, "flow = ?", flow);
    }

    /** No review: the assessment of this number stands for it. */
    public ReviewItem skip(ItemKey key, String assessment, String reason, String paperNumber) {
        LocalDate today = office.today();
        rows.set(key, "decision = ?, decided_on = ?, sealed_on = ?, state = ?, reason = ?, paper_number = ?", Decision.SKIPPED.name(), today, today,
                NationalState.GRANTED.code(), reason, paperNumber);
        record(key, "ITEM_SKIPPED", Map.of("assessment", assessment, "paper", paperNumber));
        return reviews.require(key);
    }

    /**
     * The running review begins anew with this flow: what was proposed, decided, requested or paused is void, the promised clock counts
     * from today; the statutory one goes on, or counts from today where the body had decided. @param alarm the process that waits
     */
    public ReviewItem restart(ItemKey key, String flow, String alarm) {
        var item = reviews.require(key);
        LocalDate today = office.today();
        jdbc.sql("update special_procedure set ended_on = ? where case_number = ? and item_code = ? and ended_on is null")
                .params(today, key.caseNumber().value(), key.item().value()).update();
        jdbc.sql("update extension_request set decision = 'VOID', decided_on = ? where case_number = ? and item_code = ? and decision is null")
                .params(today, key.caseNumber().value(), key.item().value()).update();
        clocks.current(item.scope(), "STATUTORY").filter(clock -> clock.paused()).ifPresent(clock -> clocks.resume(clock.id(), today));
        clocks.current(item.scope(), "PROMISED").ifPresent(clock -> clocks.stop(clock.id(), today));
        clocks.start(item.scope(), "PROMISED", DayUnit.WORKING_DAY, item.promisedDays(), today, alarm);
        if (clocks.current(item.scope(), "STATUTORY").isEmpty()) {
            clocks.start(item.scope(), "STATUTORY", item.statutoryUnit(), item.statutoryDays(), today, null);
        }
        rows.set(key, """
                flow = ?, state = ?, started_on = ?, proposal = null, proposal_reason = null, proposed_by = null, conditions = null,
                body_decision = null, body_decided_by = null, body_decided_on = null, reason = null""",
                flow, NationalState.IN_REVIEW.code(), today);
        record(key, "ITEM_REASSESSED", Map.of("flow", flow, "promisedDays", item.promisedDays(), "from", today.toString()));
        return reviews.require(key);
    }

    /** What the body decided has not taken effect and is void; the item waits to be reviewed again. */
    public ReviewItem voidDecision(ItemKey key) {
        rows.set(key, """
                state = ?, started_on = null, proposal = null, proposal_reason = null, proposed_by = null, conditions = null,
                body_decision = null, body_decided_by = null, body_decided_on = null, reason = null, times_opened = times_opened + 1""",
                NationalState.ACCEPTED.code());
        record(key, "DECISION_VOID", Map.of());
        return reviews.require(key);
    }

    private void record(ItemKey key, String kind, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, Entry.SYSTEM, office.today(), new LinkedHashMap<>(facts)));
    }
}
