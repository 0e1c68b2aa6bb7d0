package org.binglian.review;

import java.time.LocalDate;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Site inspections of a flow (现场勘查): planned and made by two or more of the staff (行政许可法 34); the clock goes on. */
@Service
public class Inspections {

    private static final String KIND = "SITE_VISIT";

    private final ProcedureRows rows;
    private final Reviews reviews;
    private final SpecialProcedureRule rule;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Ledger ledger;

    Inspections(ProcedureRows rows, Reviews reviews, SpecialProcedureRule rule, WorkingDays days, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.reviews = reviews;
        this.rule = rule;
        this.days = days;
        this.office = office;
        this.ledger = ledger;
    }

    /** @param inspectors names, separated by a comma or 、. @throws Refusal 422 for fewer than two, or for a day that is past */
    public void planned(ItemKey key, LocalDate plannedOn, String inspectors, Person by) {
        if (inspectors.split("[,，、;；\\s]+").length < 2) {
            throw Refusal.invalid("two-inspectors").field("inspectors", "two-inspectors");
        }
        if (plannedOn.isBefore(office.today())) {
            throw Refusal.invalid("inspection-day").field("plannedOn", "day-range", office.today().toString(), "—");
        }
        record(key, "INSPECTION_PLANNED", by, Map.of("plannedOn", plannedOn.toString(), "inspectors", inspectors));
    }

    /** What was found. @throws Refusal 422 when the day lies before the item was begun or after today */
    public void made(ItemKey key, LocalDate visitedOn, String findings, boolean passed, Person by) {
        var item = reviews.require(key);
        if (visitedOn.isAfter(office.today()) || item.startedOn() != null && visitedOn.isBefore(item.startedOn())) {
            throw Refusal.invalid("inspection-day").field("visitedOn", "day-range", String.valueOf(item.startedOn()), office.today().toString());
        }
        var ruling = rule.rule(KIND, key.item(), true);
        LocalDate from = item.startedOn() == null ? visitedOn : item.startedOn();
        var visit = rows.insert(key, KIND, Math.max(1, days.between(from, visitedOn)), ruling, by.id(), from);
        rows.result(visit.id(), findings);
        rows.ended(visit.id(), visitedOn);
        record(key, "SITE_INSPECTED", by, Map.of("visitedOn", visitedOn.toString(), "findings", findings, "passed", passed));
    }

    private void record(ItemKey key, String kind, Person by, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, by.id(), office.today(), facts));
    }
}
