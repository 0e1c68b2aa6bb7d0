package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Referrals to a higher body (转报上级): the first review goes up with the whole file (行政许可法 43), the decision follows the answer. */
@Service
public class Referrals {

    private static final String KIND = "REFERRAL";

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final Deciding deciding;
    private final Procedures procedures;
    private final ProcedureRows rows;
    private final OfficeTime office;
    private final Ledger ledger;

    Referrals(JdbcClient jdbc, Reviews reviews, Deciding deciding, Procedures procedures, ProcedureRows rows, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.deciding = deciding;
        this.procedures = procedures;
        this.rows = rows;
        this.office = office;
        this.ledger = ledger;
    }

    /** The first review has gone up. @throws Refusal 422 for a day that is to come */
    public void sent(ItemKey key, String sentTo, LocalDate sentOn, String documentNumber, Person by) {
        if (sentOn.isAfter(office.today())) {
            throw Refusal.invalid("referral-day").field("sentOn", "day-range", "—", office.today().toString());
        }
        jdbc.sql("insert into referral (case_number, item_code, sent_to, sent_on, document_number) values (?, ?, ?, ?, ?)")
                .params(key.caseNumber().value(), key.item().value(), sentTo, sentOn, documentNumber).update();
        record(key, "REFERRED_UP", by.id(), Map.of("sentTo", sentTo, "sentOn", sentOn.toString(), "documentNumber", documentNumber));
    }

    /** The higher body's answer becomes the proposal: what it does not agree to cannot be granted. Answers the text that the leader reads. */
    public String answered(ItemKey key, boolean agreed, String documentNumber, String reason, Person by) {
        jdbc.sql("""
                update referral set answer = ?, answer_number = ?, answered_on = ?
                where id = (select max(id) from referral where case_number = ? and item_code = ?)""")
                .params(agreed ? "AGREE" : "DISAGREE", documentNumber, office.today(), key.caseNumber().value(), key.item().value()).update();
        var item = reviews.require(key);
        String granting = "GRANT_WITH_CONDITIONS".equals(item.proposal()) ? "GRANT_WITH_CONDITIONS" : "GRANT";
        String why = documentNumber + (reason == null ? "" : "：" + reason);
        deciding.propose(key, agreed ? granting : "REFUSE", why, item.conditions(), by);
        rows.latest(key, KIND).ifPresent(procedure -> procedures.conclude(procedure, why, by.id()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("opinion", agreed ? "AGREE" : "DISAGREE");
        facts.put("documentNumber", documentNumber);
        facts.put("reason", reason);
        record(key, "HIGHER_BODY_ANSWERED", by.id(), facts);
        return why;
    }

    /** The higher body has let its time go by. */
    public void urged(ItemKey key) {
        record(key, "HIGHER_BODY_URGED", Entry.SYSTEM, Map.of());
    }

    private void record(ItemKey key, String kind, String actor, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, actor, office.today(), facts));
    }
}
