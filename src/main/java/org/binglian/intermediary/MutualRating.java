package org.binglian.intermediary;

import java.time.LocalDate;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.intermediary.Engagement.State;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Both sides rate each other with one to five stars; whoever does not in time has not rated. */
@Service
public class MutualRating {

    private final EngagementRows rows;
    private final Standings standings;
    private final OfficeTime office;
    private final Ledger ledger;

    MutualRating(EngagementRows rows, Standings standings, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.standings = standings;
        this.office = office;
        this.ledger = ledger;
    }

    /** The commissioner rates the agency. */
    public void agency(String number, int stars, String comment, Person by) {
        rows.set(number, "agency_stars = ?, agency_comment = ?, agency_rated_on = ?", stars, comment, office.today());
        var engaged = rows.find(number).orElseThrow();
        record(engaged, "AGENCY_RATED", stars, by);
        standings.consider(engaged.agency().creditCode(), office.today());
    }

    /** The agency rates its commissioner. */
    public void commissioner(String number, int stars, String comment, Person by) {
        rows.set(number, "commissioner_stars = ?, commissioner_comment = ?, commissioner_rated_on = ?", stars, comment, office.today());
        record(rows.find(number).orElseThrow(), "COMMISSIONER_RATED", stars, by);
    }

    public void closed(String number) {
        LocalDate today = office.today();
        rows.set(number, "state = ?, closed_on = ?", State.CLOSED.name(), today);
        var engaged = rows.find(number).orElseThrow();
        ledger.append(new Entry(engaged.subject(), "ENGAGEMENT_CLOSED", Entry.SYSTEM, today, engaged.facts("engagement", "service", "agency")));
    }

    private void record(Engagement engaged, String kind, int stars, Person by) {
        ledger.append(new Entry(engaged.subject(), kind, by.id(), office.today(),
                Map.of("engagement", engaged.number(), "agency", engaged.agency().nameZh(), "stars", stars)));
    }
}
