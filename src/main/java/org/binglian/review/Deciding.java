package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The deciding body's layer: the section proposes, the leader decides, two people; the decision takes effect when its gate is
 * open. Its silence is never a person's approval.
 */
@Service
public class Deciding {

    private final ReviewRows rows;
    private final AwaitedOpinions awaited;
    private final Reviews reviews;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Deciding(ReviewRows rows, AwaitedOpinions awaited, Reviews reviews, Clocks clocks, OfficeTime office, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.awaited = awaited;
        this.reviews = reviews;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
        this.events = events;
    }

    /** The section's proposal: GRANT, GRANT_WITH_CONDITIONS or REFUSE. */
    public void propose(ItemKey key, String proposal, String reason, String conditions, Person by) {
        rows.set(key, "proposal = ?, proposal_reason = ?, conditions = ?, proposed_by = ?", proposal, reason, conditions, by.id());
        record(key, "REVIEW_PROPOSED", by.id(), facts("proposal", proposal, "reason", reason, "conditions", conditions));
    }

    /** An instant item: the section's proposal is the decision. Answers the outcome. */
    public String adopt(ItemKey key) {
        var item = reviews.require(key);
        awaited.require(item, outcome(item, item.proposal()));
        return bodyDecided(item, outcome(item, item.proposal()), item.proposalReason(), item.proposedBy());
    }

    /**
     * The leader's decision: APPROVE takes the proposal, RETURN sends it back, REFUSE refuses. Answers the outcome: RETURNED,
     * GRANTED, GRANTED_WITH_CONDITIONS, FILED or REFUSED.
     *
     * @throws Refusal 422 when the same person proposed; 409 for a grant that waits for an opinion asked in addition
     */
    public String decide(ItemKey key, String decision, String reason, String conditions, Person by) {
        var item = reviews.require(key);
        if (by.id().equals(item.proposedBy())) {
            throw Refusal.invalid("two-people").field("decision", "two-people");
        }
        if (item.bodyDecision() != null) {
            throw Refusal.conflict("already-decided");
        }
        if ("RETURN".equals(decision)) {
            record(key, "REVIEW_RETURNED", by.id(), facts("reason", reason));
            return "RETURNED";
        }
        boolean refuse = "REFUSE".equals(decision);
        String proposal = refuse ? "REFUSE" : item.proposal() == null ? "GRANT" : item.proposal();
        awaited.require(item, outcome(item, proposal));
        if (conditions != null && !conditions.isBlank()) {
            rows.set(key, "conditions = ?", conditions);
        }
        return bodyDecided(item, outcome(item, proposal), reason == null || reason.isBlank() ? item.proposalReason() : reason, by.id());
    }

    private String bodyDecided(ReviewItem item, Decision decision, String reason, String by) {
        LocalDate today = office.today();
        rows.set(item.key(), "body_decision = ?, body_decided_by = ?, body_decided_on = ?, reason = ?", decision.name(), by, today, reason);
        stopClocks(item, today, item.overdueSince() == null ? List.of("PROMISED", "STATUTORY", "OPINION") : List.of("PROMISED", "STATUTORY"));
        record(item.key(), "BODY_DECIDED", by, facts("decision", decision.name(), "reason", reason));
        return decision.name();
    }

    /** The gate is open: the body's decision takes effect today, and has this paper. */
    public ReviewItem takeEffect(ItemKey key, String paperNumber) {
        var item = reviews.require(key);
        LocalDate today = office.today();
        var state = item.bodyDecision() == Decision.REFUSED ? NationalState.REFUSED : NationalState.GRANTED;
        rows.set(key, "decision = ?, decided_on = ?, sealed_on = ?, state = ?, paper_number = ?", item.bodyDecision().name(), today, today,
                state.code(), paperNumber);
        record(key, "ITEM_DECIDED", item.bodyDecidedBy(), facts("decision", item.bodyDecision().name(), "paper", paperNumber));
        events.publishEvent(new DecisionTaken(key, item.bodyDecision()));
        return reviews.require(key);
    }

    /** The day on which the promised clock ran out. */
    public LocalDate ranOutOn(ItemKey key) {
        var item = reviews.require(key);
        return clocks.current(item.scope(), "PROMISED").map(clock -> clock.due()).orElse(office.today());
    }

    /** Silence on the default list: the item passes, its paper pending; never shown as a person's approval. */
    public ReviewItem passByDefault(ItemKey key, LocalDate effectiveOn) {
        var item = reviews.require(key);
        rows.set(key, "passed_by_default = true, defaulted_on = ?, state = ?", effectiveOn, NationalState.GRANTED_WITH_GAPS.code());
        stopClocks(item, effectiveOn, List.of("PROMISED", "STATUTORY", "OPINION"));
        ledger.append(ReviewEntries.of(key, "ITEM_PASSED_BY_DEFAULT", "system", effectiveOn, facts("decidingBody", item.decidingBody())));
        return reviews.require(key);
    }

    /** Silence where a default is forbidden: the item is the leader's, and overdue from the day after. */
    public ReviewItem overdue(ItemKey key, LocalDate ranOutOn) {
        rows.set(key, "overdue_since = ?", ranOutOn);
        ledger.append(ReviewEntries.of(key, "ITEM_OVERDUE", "system", ranOutOn, facts("since", ranOutOn.toString())));
        return reviews.require(key);
    }

    /** The silent body has issued the paper after all. */
    public ReviewItem latePaper(ItemKey key, String paperNumber, String by) {
        var item = reviews.require(key);
        LocalDate today = office.today();
        rows.set(key, "decision = ?, decided_on = ?, sealed_on = ?, state = ?, paper_number = ?", item.granting(false).name(), today, today,
                NationalState.GRANTED.code(), paperNumber);
        record(key, "LATE_PAPER_ISSUED", by, facts("paper", paperNumber));
        events.publishEvent(new DecisionTaken(key, item.granting(false)));
        return reviews.require(key);
    }

    /** Supervision has taken the default back (行政许可法 69). */
    public ReviewItem revoke(ItemKey key, String reason, String by) {
        rows.set(key, "decision = ?, decided_on = ?, state = ?, reason = ?", Decision.REVOKED.name(), office.today(),
                NationalState.REVOKED.code(), reason);
        record(key, "DEFAULT_REVOKED", by, facts("reason", reason));
        return reviews.require(key);
    }

    /** A granted paper is taken back because the promise on which it rests was broken (行政许可法 69, 国办发〔2020〕42号). */
    public ReviewItem takeBack(ItemKey key, String reason, String by) {
        rows.set(key, "decision = ?, decided_on = ?, state = ?, reason = ?", Decision.REVOKED.name(), office.today(),
                NationalState.REVOKED.code(), reason);
        record(key, "PAPER_TAKEN_BACK", by, facts("reason", reason));
        return reviews.require(key);
    }

    private static Decision outcome(ReviewItem item, String proposal) {
        return "REFUSE".equals(proposal) ? Decision.REFUSED : item.granting("GRANT_WITH_CONDITIONS".equals(proposal));
    }

    private void stopClocks(ReviewItem item, LocalDate on, List<String> kinds) {
        clocks.stopAll(clocks.runningOf(item.key().caseNumber().value()).stream().filter(clock -> kinds.contains(clock.kind())
                && item.key().item().value().equals(clock.scope().itemCode())).toList(), on);
    }

    private void record(ItemKey key, String kind, String actor, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, actor, office.today(), facts));
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put(pairs[i].toString(), pairs[i + 1]);
            }
        }
        return facts;
    }
}
