package org.binglian.intermediary;

import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.intermediary.Engagement.State;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Service;

/** The commissioner's part: accept the report, or return it once with reasons; what then stays in dispute a department settles. */
@Service
public class Examining {

    private final EngagementRows rows;
    private final Standings standings;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;

    Examining(EngagementRows rows, Standings standings, OfficeTime office, Ledger ledger, Notices notices) {
        this.rows = rows;
        this.standings = standings;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** @param decision ACCEPT, RETURN or SETTLE. @throws Refusal without a reason, 409 for a second return */
    public void examined(String number, String decision, String reason, Person by) {
        var engaged = rows.find(number).orElseThrow();
        if (!"ACCEPT".equals(decision) && reason == null) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        if ("RETURN".equals(decision)) {
            returned(engaged, reason, by);
        } else if ("SETTLE".equals(decision)) {
            rows.set(number, "state = ?, reason = ?", State.DISPUTED.name(), reason);
            ledger.append(new Entry(engaged.subject(), "SETTLEMENT_ASKED", by.id(), office.today(), reasoned(engaged, reason)));
        }
    }

    private void returned(Engagement engaged, String reason, Person by) {
        if (engaged.returnedOn() != null) {
            throw Refusal.conflict("report-returned-before");
        }
        rows.set(engaged.number(), "state = ?, returned_on = ?, reason = ?", State.WORKING.name(), office.today(), reason);
        ledger.append(new Entry(engaged.subject(), "REPORT_RETURNED", by.id(), office.today(), reasoned(engaged, reason)));
        notices.tell(engaged.agency().account(), "REPORT_RETURNED", engaged.caseText(), Map.of("engagement", engaged.number()));
        standings.consider(engaged.agency().creditCode(), office.today());
    }

    /** The department that settles finds for the agency (ACCEPT) or for the commissioner (REJECT). */
    public void settled(String number, String finding, String reason, Person by) {
        var engaged = rows.find(number).orElseThrow();
        var facts = reasoned(engaged, reason);
        facts.put("finding", finding);
        ledger.append(new Entry(engaged.subject(), "REPORT_SETTLED", by.id(), office.today(), facts));
        notices.tell(engaged.agency().account(), "REPORT_SETTLED", engaged.caseText(), Map.of("engagement", number, "finding", finding));
        notices.tell(engaged.commissioner(), "REPORT_SETTLED", engaged.caseText(), Map.of("engagement", number, "finding", finding));
    }

    /** The report counts; answers the engagement. */
    public Engagement reported(String number) {
        rows.set(number, "state = ?", State.REPORTED.name());
        var engaged = rows.find(number).orElseThrow();
        ledger.append(new Entry(engaged.subject(), "REPORT_ACCEPTED", Entry.SYSTEM, office.today(),
                engaged.facts("engagement", "service", "agency", "report")));
        notices.tell(engaged.agency().account(), "REPORT_ACCEPTED", engaged.caseText(), Map.of("engagement", number));
        return engaged;
    }

    /** A report that is refused for good counts as returned. */
    public void rejected(String number) {
        var engaged = rows.find(number).orElseThrow();
        rows.set(number, "state = ?, closed_on = ?, returned_on = coalesce(returned_on, ?)", State.REJECTED.name(), office.today(), office.today());
        ledger.append(new Entry(engaged.subject(), "REPORT_REJECTED", Entry.SYSTEM, office.today(),
                engaged.facts("engagement", "service", "agency", "report")));
        standings.consider(engaged.agency().creditCode(), office.today());
    }

    private static Map<String, Object> reasoned(Engagement engaged, String reason) {
        var facts = engaged.facts("engagement", "service", "agency");
        facts.put("reason", reason);
        return facts;
    }
}
