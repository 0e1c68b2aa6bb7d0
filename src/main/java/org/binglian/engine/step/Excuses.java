package org.binglian.engine.step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.Pause;
import org.binglian.deadline.RunningClock;
import org.binglian.review.OpinionKind;
import org.binglian.review.Reviews;
import org.binglian.supervision.AccountabilityCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the record itself says for the person: the inputs of {@code accountability-excuse}. */
@Component
class Excuses {

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Reviews reviews;

    Excuses(JdbcClient jdbc, Clocks clocks, Reviews reviews) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.reviews = reviews;
    }

    Map<String, Object> of(AccountabilityCase matter) {
        List<RunningClock> measured = matter.itemCode() == null ? List.of() : clocks.ofCase(matter.caseNumber()).stream()
                .filter(clock -> matter.itemCode().equals(clock.scope().itemCode()) && theirs(clock, matter)).toList();
        Map<String, Object> excuses = new LinkedHashMap<>();
        excuses.put("heldByBreaker", held(matter));
        excuses.put("outageMinutes", outageMinutes(matter.happenedOn()));
        excuses.put("paused", measured.stream().flatMap(clock -> clock.pauses().stream()).anyMatch(pause -> covers(pause, matter.happenedOn())));
        excuses.put("extended", measured.stream().anyMatch(clock -> clock.running() && clock.extension() > 0
                && clock.due().isAfter(matter.happenedOn())));
        excuses.put("higherBody", matter.itemCode() != null && reviews.opinionsOf(CaseNumber.of(matter.caseNumber())).stream()
                .anyMatch(opinion -> matter.itemCode().equals(opinion.item().item().value()) && opinion.opinion() == OpinionKind.HIGHER_BODY
                        && (!opinionEvent(matter) || opinion.department().equals(matter.department()))));
        return excuses;
    }

    /** An opinion's event is measured by the department's own clock, any other by the item's. */
    private static boolean theirs(RunningClock clock, AccountabilityCase matter) {
        String department = clock.scope().department();
        return opinionEvent(matter) ? matter.department().equals(department) : department == null || matter.department().equals(department);
    }

    private static boolean opinionEvent(AccountabilityCase matter) {
        return matter.kind().startsWith("OPINION");
    }

    private static boolean covers(Pause pause, LocalDate day) {
        return pause.from().isBefore(day.plusDays(1)) && (pause.open() || !pause.to().isBefore(day));
    }

    private boolean held(AccountabilityCase matter) {
        return jdbc.sql("select item_code, department from held_alarm where business_key = ? and held_at >= ?")
                .params(matter.caseNumber(), start(matter.happenedOn()))
                .query((row, n) -> Objects.equals(row.getString("item_code"), matter.itemCode())
                        && (row.getString("department") == null || row.getString("department").equals(matter.department())))
                .list().contains(true);
    }

    /** How long the office was closed on that day, of the last day of a clock, or in the night after it. */
    private long outageMinutes(LocalDate day) {
        OffsetDateTime from = start(day);
        OffsetDateTime until = from.plusDays(2);
        return jdbc.sql("select from_at, until_at from office_outage where until_at > ? and from_at < ?").params(from, until)
                .query((row, n) -> Duration.between(later(row.getObject(1, OffsetDateTime.class).toInstant(), from.toInstant()),
                        earlier(row.getObject(2, OffsetDateTime.class).toInstant(), until.toInstant())).toMinutes())
                .list().stream().mapToLong(Long::longValue).sum();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(OfficeTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
