package org.binglian.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hearings (听证): those concerned are told and may ask, the notice goes out in time, the chair is not the reviewer, the record is
 * what the decision follows (行政许可法 46–48).
 */
@Service
public class Hearings {

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final ProcedureRows rows;
    private final Procedures procedures;
    private final HearingDesk desk;
    private final OfficeTime office;
    private final Ledger ledger;

    Hearings(JdbcClient jdbc, Reviews reviews, ProcedureRows rows, Procedures procedures, HearingDesk desk, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.rows = rows;
        this.procedures = procedures;
        this.desk = desk;
        this.office = office;
        this.ledger = ledger;
    }

    /** Applicant and interested parties were told that they may ask for a hearing (art. 47). */
    public void partiesTold(ItemKey key, String parties, Person by) {
        record(key, "HEARING_RIGHTS_TOLD", by, Map.of("parties", parties));
    }

    /** Whether somebody asked within the five days, and who. */
    public void requested(ItemKey key, boolean asked, String parties, Person by) {
        record(key, asked ? "HEARING_REQUESTED" : "HEARING_NOT_REQUESTED", by, Map.of("parties", parties == null ? "" : parties));
    }

    /** Who may chair it: the deciding body's officials, but for the one who examined the application (行政许可法 48). */
    public List<Person> chairs(ItemKey key) {
        return desk.chairs(reviews.require(key));
    }

    /** Chair, day, place and parties. @throws Refusal 422 when nobody of {@link #chairs} is named, or the day too soon or too late */
    public void announce(ItemKey key, String chair, LocalDate heldOn, String place, String parties, Person by) {
        var procedure = running(key);
        desk.check(reviews.require(key), procedure, chair, heldOn);
        jdbc.sql("""
                insert into hearing (procedure_id, case_number, item_code, chair, parties, place, announced_on, planned_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(procedure.id(), key.caseNumber().value(), key.item().value(), chair, parties, place, office.today(), heldOn).update();
        record(key, "HEARING_ANNOUNCED", by, Map.of("chair", chair, "heldOn", heldOn.toString(), "place", place, "parties", parties));
    }

    /** The chair hands in the record. @throws Refusal 422 for anybody else, 409 before the announced day */
    public void held(ItemKey key, String minutes, Person by) {
        var procedure = rows.latest(key, "HEARING").orElseThrow();
        var chair = jdbc.sql("select chair from hearing where procedure_id = ?").param(procedure.id()).query(String.class).single();
        if (!chair.equals(by.id())) {
            throw Refusal.invalid("hearing-chair-acts", chair).field("record", "not-allowed", by.id());
        }
        var planned = jdbc.sql("select planned_on from hearing where procedure_id = ?").param(procedure.id()).query(LocalDate.class).single();
        if (office.today().isBefore(planned)) {
            throw Refusal.conflict("hearing-not-yet", planned.toString());
        }
        jdbc.sql("update hearing set held_on = ? where procedure_id = ?").params(office.today(), procedure.id()).update();
        procedures.conclude(procedure, minutes, by.id());
        record(key, "HEARING_HELD", by, Map.of("heldOn", office.today().toString()));
    }

    private SpecialProcedure running(ItemKey key) {
        return procedures.running(key).orElseThrow(() -> Refusal.conflict("no-special-procedure"));
    }

    private void record(ItemKey key, String kind, Person by, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, by.id(), office.today(), facts));
    }
}
