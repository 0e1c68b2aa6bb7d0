package org.binglian.supervision;

import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Service;

/**
 * What follows a finding: a correction is required of the holder, the item is opened again, or the leader of the deciding body
 * decides on revoking, after the holder could be heard (行政许可法 69; the checker is never the one who decides).
 */
@Service
public class HandoverMeasures {

    private final HandoverRows rows;
    private final HandoverChecks checks;
    private final HandoverEntries entries;
    private final OfficeTime office;
    private final Notices notices;

    HandoverMeasures(HandoverRows rows, HandoverChecks checks, HandoverEntries entries, OfficeTime office, Notices notices) {
        this.rows = rows;
        this.checks = checks;
        this.entries = entries;
        this.office = office;
        this.notices = notices;
    }

    /** @param holder the account of the applicant who holds the licence */
    public void rectificationRequired(long id, String holder) {
        var handover = rows.set(id, "state = ?", HandoverState.RECTIFYING.name());
        entries.record(handover, "RECTIFICATION_REQUIRED", Entry.SYSTEM, "workingDays", handover.correctWithin(), "reason", handover.findingReason());
        notices.tell(holder, "RECTIFICATION_REQUIRED", handover.caseNumber().value(), Map.of("itemCode", handover.item().value(), "workingDays",
                handover.correctWithin()));
    }

    /** The holder has reported, or the period is over. */
    public void toBeCheckedAgain(long id) {
        rows.set(id, "state = ?", HandoverState.RECHECKING.name());
    }

    /** @param holder the account of the applicant who holds the licence */
    public void holderTold(long id, String holder) {
        var handover = rows.set(id, "state = ?", HandoverState.HEARING.name());
        entries.record(handover, "HOLDER_TO_BE_HEARD", Entry.SYSTEM, "reason", handover.findingReason());
        notices.tell(holder, "HOLDER_TO_BE_HEARD", handover.caseNumber().value(), Map.of("itemCode", handover.item().value()));
    }

    /** The holder has been heard, or has let the period pass. */
    public void toBeDecided(long id) {
        rows.set(id, "state = ?", HandoverState.DECIDING.name());
    }

    /** @throws Refusal 422 when the leader has checked, or reported, the same item */
    public void decided(long id, String decision, String reason, Person by) {
        if (checks.of(id).stream().anyMatch(check -> check.checkedBy().equals(by.id()))) {
            throw Refusal.invalid("two-people").field("decision", "two-people");
        }
        var handover = rows.set(id, "decided_by = ?, decision_reason = ?", by.id(), reason);
        entries.record(handover, "REVOCATION_DECIDED", by.id(), "decision", "REVOCATION_" + decision, "reason", reason, "statement",
                handover.statement());
        if (decision.equals("KEEP")) {
            ended(id, HandoverState.KEPT);
        }
    }

    public void ended(long id, HandoverState as) {
        var handover = rows.set(id, "state = ?, ended_on = ?", as.name(), office.today());
        Stream.of(handover.supervisingBody(), handover.decidingBody()).distinct().forEach(department -> notices.tell(department,
                "HANDOVER_ENDED", handover.caseNumber().value(), Map.of("handover", id, "how", "HANDOVER_" + as, "itemCode",
                        handover.item().value())));
    }
}
