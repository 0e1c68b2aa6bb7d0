package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ClocksTests {

    private static final ClockScope ITEM = new ClockScope("P2026000123", "20260302000001", "B01", null);
    private final DeadlineFixture office = DeadlineFixture.on("2026-03-02");
    private final Clocks clocks = office.clocks;

    @Test
    void a_clock_runs_from_its_start_and_its_alarm_rings_at_24_00_in_shanghai() {
        RunningClock clock = twentyDays();
        assertThat(clock.due()).isEqualTo("2026-03-30");
        assertThat(clock.alarmAt()).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
        assertThat(clock.running()).isTrue();
        assertThat(clock.paused()).isFalse();
        assertThat(clocks.get(clock.id())).isEqualTo(clock);
    }

    @Test
    void the_current_clock_is_found_by_every_field_of_its_scope() {
        RunningClock item = twentyDays();
        RunningClock opinion = clocks.start(new ClockScope("P2026000123", "20260302000001", "B01", "fire"), "STATUTORY", DayUnit.WORKING_DAY, 7, day("2026-03-02"), "a1");
        assertThat(clocks.current(ITEM, "STATUTORY")).contains(item);
        assertThat(clocks.current(opinion.scope(), "STATUTORY")).contains(opinion);
        assertThat(clocks.current(ITEM, "PROMISED")).isEmpty();
        assertThat(clocks.current(new ClockScope("P2026000123", null, null, null), "STATUTORY")).isEmpty();
        assertThat(clocks.ofCase("20260302000001")).containsExactly(item, opinion);
        assertThat(clocks.ofProject("P2026000123")).containsExactly(item, opinion);
    }

    @Test
    void no_second_clock_of_a_kind_starts_while_one_runs() {
        RunningClock first = twentyDays();
        assertThatIllegalStateException().isThrownBy(this::twentyDays);
        clocks.stop(first.id(), day("2026-03-03"));
        assertThat(twentyDays().id()).isNotEqualTo(first.id());
    }

    @Test
    void a_pause_stops_the_clock_until_it_is_resumed() {
        RunningClock clock = twentyDays();
        office.today(day("2026-03-05"));
        assertThat(clocks.pause(clock.id(), day("2026-03-05"), "EXPERT_REVIEW", "行政许可法 45").due()).isEqualTo("2026-03-30");
        office.today(day("2026-03-19"));
        assertThat(clocks.get(clock.id())).satisfies(c -> assertThat(c.due()).isEqualTo("2026-04-14"))
                .satisfies(c -> assertThat(c.paused()).isTrue());
        RunningClock resumed = clocks.resume(clock.id(), day("2026-03-19"));
        office.today(day("2026-03-25"));
        assertThat(resumed.due()).isEqualTo("2026-04-14");
        assertThat(resumed.paused()).isFalse();
        assertThat(clocks.get(clock.id())).isEqualTo(resumed);
        assertThat(office.events(ClockMoved.class)).hasSize(2).last().isEqualTo(new ClockMoved(resumed));
        assertThat(clocks.explain(clock.id()).explanation().get(0).ground()).isEqualTo("行政许可法 45");
    }

    @Test
    void a_clock_paused_on_its_last_day_does_not_run_out_over_a_weekend() {
        RunningClock clock = clocks.start(ITEM, "OPINION", DayUnit.WORKING_DAY, 4, day("2026-03-02"), null);
        assertThat(clock.due()).isEqualTo("2026-03-06");
        clocks.pause(clock.id(), day("2026-03-06"), "HEARING", null);
        office.today(day("2026-03-08"));
        assertThat(clocks.get(clock.id()).due()).isEqualTo("2026-03-09");
    }

    @Test
    void two_procedures_at_once_pause_once_and_end_one_by_one() {
        RunningClock clock = twentyDays();
        clocks.pause(clock.id(), day("2026-03-05"), "HEARING", null);
        clocks.pause(clock.id(), day("2026-03-10"), "TESTING", null);
        assertThatIllegalStateException().isThrownBy(() -> clocks.pause(clock.id(), day("2026-03-11"), "TESTING", null));
        assertThat(clocks.resume(clock.id(), day("2026-03-12"), "HEARING").paused()).isTrue();
        assertThat(clocks.resume(clock.id(), day("2026-03-19"), "TESTING")).satisfies(c -> assertThat(c.due()).isEqualTo("2026-04-14"))
                .satisfies(c -> assertThat(c.paused()).isFalse());
        assertThatIllegalStateException().isThrownBy(() -> clocks.resume(clock.id(), day("2026-03-20")));
    }

    @Test
    void what_has_run_out_cannot_be_paused() {
        RunningClock clock = twentyDays();
        assertThatExceptionOfType(ClockHasRunOut.class).isThrownBy(() -> clocks.pause(clock.id(), day("2026-03-31"), "HEARING", null))
                .satisfies(e -> assertThat(e.clock()).isEqualTo(clock));
    }

    @Test
    void a_pause_does_not_end_before_it_begins() {
        RunningClock clock = twentyDays();
        clocks.pause(clock.id(), day("2026-03-05"), "HEARING", null);
        assertThatIllegalArgumentException().isThrownBy(() -> clocks.resume(clock.id(), day("2026-03-04")));
    }

    @Test
    void an_extension_is_added_and_explained() {
        RunningClock clock = twentyDays();
        assertThat(clocks.extend(clock.id(), 10)).satisfies(c -> assertThat(c.due()).isEqualTo("2026-04-14"))
                .satisfies(c -> assertThat(c.extension()).isEqualTo(10));
        assertThat(clocks.explain(clock.id()).explanation()).extracting(DueDate.Line::why)
                .containsExactly(DueDate.Why.HOLIDAY, DueDate.Why.EXTENSION);
        assertThatIllegalArgumentException().isThrownBy(() -> clocks.extend(clock.id(), 0));
    }

    @Test
    void an_opinion_counts_from_its_acknowledgement() {
        RunningClock clock = clocks.start(ITEM, "OPINION", DayUnit.WORKING_DAY, 7, day("2026-03-03"), null);
        assertThat(clocks.restart(clock.id(), day("2026-03-02")).due()).isEqualTo("2026-03-11");
    }

    @Test
    void a_stopped_clock_stays_as_it_is() {
        RunningClock clock = twentyDays();
        clocks.pause(clock.id(), day("2026-03-03"), "HEARING", null);
        RunningClock stopped = clocks.stop(clock.id(), day("2026-03-05"));
        assertThat(stopped.running()).isFalse();
        assertThat(stopped.paused()).isFalse();
        assertThat(stopped.pauses()).containsExactly(new Pause(day("2026-03-03"), day("2026-03-05"), "HEARING", null));
        assertThat(clocks.stop(clock.id(), day("2026-03-09"))).isEqualTo(stopped);
        assertThat(clocks.current(ITEM, "STATUTORY")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> clocks.extend(clock.id(), 5));
        assertThat(clocks.replanAll()).isZero();
    }

    @Test
    void the_alarm_is_kept_and_an_unknown_clock_is_said_to_be_unknown() {
        assertThat(clocks.attach(twentyDays().id(), "job-7").alarm()).isEqualTo("job-7");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> clocks.get(99));
    }

    @Test
    void time_used_is_counted_once_for_clocks_side_by_side_and_not_while_all_pause() {
        RunningClock one = clocks.start(ITEM, "A", DayUnit.WORKING_DAY, 20, day("2026-03-02"), null);
        RunningClock two = clocks.start(ITEM, "B", DayUnit.WORKING_DAY, 20, day("2026-03-04"), null);
        clocks.pause(one.id(), day("2026-03-05"), "HEARING", null);
        clocks.pause(two.id(), day("2026-03-09"), "HEARING", null);
        clocks.resume(one.id(), day("2026-03-12"));
        clocks.stop(two.id(), day("2026-03-11"));
        List<RunningClock> both = clocks.ofProject("P2026000123");
        assertThat(clocks.used(both, day("2026-03-16"))).as("3-5, 6, 9 and 13, 16").isEqualTo(new TimeUsed(7, 10));
        assertThat(clocks.used(both, day("2026-03-10"))).as("paused 10 on").isEqualTo(new TimeUsed(5, 7));
        assertThat(clocks.used(List.of(), day("2026-03-16"))).isEqualTo(new TimeUsed(0, 0));
        assertThat(clocks.used(List.of(clocks.get(one.id())), day("2026-03-02"))).isEqualTo(new TimeUsed(0, 0));
    }

    private RunningClock twentyDays() {
        return clocks.start(ITEM, "STATUTORY", DayUnit.WORKING_DAY, 20, day("2026-03-02"), null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
