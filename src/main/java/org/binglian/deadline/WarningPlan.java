package org.binglian.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Arms the warnings of clocks: those not yet given are replaced whenever a due date moves, and gone while a clock pauses or stops. */
@Component
class WarningPlan {

    private final JdbcTemplate jdbc;
    private final ClockWrites writes;
    private final DueDates dueDates;
    private final Supplier<WarningThresholds> thresholds;
    private final Clock clock;
    private final Supplier<Remembering> remembering;

    WarningPlan(JdbcTemplate jdbc, ClockWrites writes, DueDates dueDates, ObjectProvider<WarningThresholds> thresholds, Clock officeClock,
                 ObjectProvider<Remembering> remembering) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.dueDates = dueDates;
        this.thresholds = SingletonSupplier.ofNullable(thresholds::getIfAvailable);
        this.clock = officeClock;
        this.remembering = SingletonSupplier.ofNullable(remembering::getIfAvailable);
    }

    /** The days of a clock's warnings by level, where this very transaction has begun it and armed no warning of it since. */
    record FirstWarnings(long clock) {

        @SuppressWarnings("unchecked")
        Optional<Map<String, Instant>> noted(Remembering memory) {
            return memory.noted(this).map(days -> (Map<String, Instant>) days);
        }
    }

    /** A level given before is armed again only where its new moment lies ahead. */
    void arm(List<RunningClock> clocks) {
        disarm(clocks);
        List<RunningClock> counting = clocks.stream().filter(c -> c.running() && !c.paused()).toList();
        if (!counting.isEmpty()) {
            arm(counting, given(counting));
        }
    }

    /** Arms a clock that has given no warning yet. */
    void first(RunningClock clock) {
        Map<String, Instant> days = new HashMap<>();
        arm(List.of(clock), Set.of()).forEach(row -> days.put((String) row[1], ((OffsetDateTime) row[2]).toInstant()));
        Optional.ofNullable(remembering.get()).ifPresent(memory -> memory.note(new FirstWarnings(clock.id()), days));
    }

    void disarm(List<RunningClock> clocks) {
        Optional.ofNullable(remembering.get()).ifPresent(memory -> clocks.forEach(one -> memory.note(new FirstWarnings(one.id()), null)));
        writes.write("delete from clock_warning where given_at is null and clock_id = ?",
                clocks.stream().map(c -> new Object[] {c.id()}).toList());
    }

    private List<Object[]> arm(List<RunningClock> counting, Set<Given> given) {
        WarningThresholds rules = thresholds.get();
        if (rules == null) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        Map<Limit, List<WarningThresholds.Threshold>> answered = new HashMap<>();
        for (RunningClock counted : counting) {
            Limit limit = new Limit(counted.kind(), counted.amount());
            for (WarningThresholds.Threshold threshold : answered.computeIfAbsent(limit, l -> rules.of(l.kind(), l.amount()))) {
                LocalDate day = dueDates.dayWithRemaining(counted, threshold.remainingDays());
                Instant at = day.atStartOfDay(OfficeTime.ZONE).toInstant();
                boolean again = given.contains(new Given(counted.id(), threshold.level()));
                if (!day.isBefore(counted.start()) && (!again || at.isAfter(now))) {
                    rows.add(new Object[] {counted.id(), threshold.level(), OffsetDateTime.ofInstant(at, OfficeTime.ZONE)});
                }
            }
        }
        if (!rows.isEmpty()) {
            writes.write("insert into clock_warning (clock_id, level, due_at) values (?, ?, ?)", rows);
        }
        return rows;
    }

    private Set<Given> given(List<RunningClock> clocks) {
        long least = clocks.stream().mapToLong(RunningClock::id).min().orElseThrow();
        long most = clocks.stream().mapToLong(RunningClock::id).max().orElseThrow();
        return new HashSet<>(jdbc.query(
                "select distinct clock_id, level from clock_warning where given_at is not null and clock_id between ? and ?",
                (row, n) -> new Given(row.getLong(1), row.getString(2)), least, most));
    }

    private record Limit(String kind, int amount) {}

    private record Given(long clock, String level) {}
}
