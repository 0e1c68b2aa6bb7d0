package org.binglian.intake;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the applicant says of a case: asks for a consultation, rates it (五级好差评). */
@Service
public class CaseVoices {

    private static final RowMapper<Map.Entry<CaseNumber, Integer>> RATED = (row, n) -> Map.entry(CaseNumber.of(row.getString(1)), row.getInt(2));

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ApplicationEventPublisher events;

    CaseVoices(JdbcClient jdbc, CaseRows rows, OfficeTime office, Ledger ledger, ProjectLock lock,
               ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
        this.events = events;
    }

    /** @throws Refusal 409 once the parallel review has started */
    @Transactional
    public void requestConsultation(CaseNumber number, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        if (open.startedOn() != null || open.state().ended()) {
            throw Refusal.conflict("review-started");
        }
        rows.set(number, "consultation_requested = true");
        record(number, "CONSULTATION_REQUESTED", by, Map.of());
    }

    /** @param stars 1 (非常不满意) to 5 (非常满意). @throws Refusal 409 before the case has ended, or when it was rated before */
    @Transactional
    public void rate(CaseNumber number, Integer stars, String comment, Person by) {
        if (stars == null || stars < 1 || stars > 5) {
            throw Refusal.invalid("rating-range").field("stars", "range", 1, 5);
        }
        lock.lock(number);
        if (!rows.find(number).orElseThrow().state().ended()) {
            throw Refusal.conflict("rate-when-ended");
        }
        if (ratingOf(number).isPresent()) {
            throw Refusal.conflict("rated-before");
        }
        jdbc.sql("insert into case_rating (case_number, stars, comment, rated_by, rated_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(number.value(), stars, comment, by.id(), office.now().atOffset(ZoneOffset.UTC))).update();
        record(number, "CASE_RATED", by, Map.of("stars", stars));
        events.publishEvent(new CaseRated(number, stars, comment, by));
    }

    public Optional<Integer> ratingOf(CaseNumber number) {
        return jdbc.sql("select stars from case_rating where case_number = ?").param(number.value()).query(Integer.class).optional();
    }

    /** The stars of these cases; one that was not rated has no entry. */
    public Map<CaseNumber, Integer> ratingsOf(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Integer> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select case_number, stars from case_rating where case_number in (:numbers)")
                    .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                    .query(RATED).list().forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private void record(CaseNumber number, String kind, Person by, Map<String, Object> facts) {
        ledger.append(new Entry(number.value(), kind, by.id(), office.today(), facts));
    }
}
