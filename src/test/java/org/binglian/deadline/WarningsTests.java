package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.binglian.deadline.WarningThresholds.Threshold;
import org.junit.jupiter.api.Test;

class WarningsTests {

    private static final ClockScope ITEM = new ClockScope("P2026000123", "20260302000001", "B01", null);
    private final DeadlineFixture office = DeadlineFixture.on("2026-03-02",
            (kind, amount) -> List.of(new Threshold("REMINDER", 5), new Threshold("YELLOW", 1), new Threshold("RED", -1)));
    private final RunningClock clock = office.clocks.start(ITEM, "STATUTORY", DayUnit.WORKING_DAY, 20, LocalDate.of(2026, 3, 2), null);

    @Test
    void a_clock_is_armed_with_the_warnings_of_the_decision() {
        assertThat(armed()).containsExactly("REMINDER 2026-03-22T16:00:00Z", "YELLOW 2026-03-26T16:00:00Z", "RED 2026-03-30T16:00:00Z");
        assertThat(office.warnings.nextAfter(Instant.parse("2026-03-22T16:00:00Z"))).contains(Instant.parse("2026-03-26T16:00:00Z"));
        assertThat(office.warnings.nextAfter(Instant.parse("2026-03-30T16:00:00Z"))).isEmpty();
    }

    @Test
    void a_warning_is_given_once() {
        Instant now = Instant.parse("2026-03-22T16:00:00Z");
        assertThat(office.warnings.giveDue(now.minusSeconds(1))).isZero();
        assertThat(office.warnings.giveDue(now)).isEqualTo(1);
        assertThat(office.warnings.giveDue(now)).isZero();
        assertThat(office.events(ClockWarning.class)).containsExactly(new ClockWarning(clock, "REMINDER", now));
    }

    @Test
    void an_extension_arms_them_anew_even_those_already_given() {
        office.today(LocalDate.of(2026, 3, 27));
        assertThat(office.warnings.giveDue(office.now())).isEqualTo(2);
        office.clocks.extend(clock.id(), 10);
        assertThat(armed()).containsExactly("REMINDER 2026-04-06T16:00:00Z", "YELLOW 2026-04-12T16:00:00Z", "RED 2026-04-14T16:00:00Z");
    }

    @Test
    void one_already_given_is_not_given_again_when_its_moment_stays_in_the_past() {
        office.today(LocalDate.of(2026, 3, 27));
        office.warnings.giveDue(office.now());
        office.clocks.extend(clock.id(), 1);
        assertThat(armed()).containsExactly("YELLOW 2026-03-29T16:00:00Z", "RED 2026-03-31T16:00:00Z");
    }

    @Test
    void none_waits_while_the_clock_pauses_and_all_come_back_later() {
        office.clocks.pause(clock.id(), LocalDate.of(2026, 3, 5), "HEARING", null);
        assertThat(armed()).isEmpty();
        office.today(LocalDate.of(2026, 3, 19));
        office.clocks.resume(clock.id(), LocalDate.of(2026, 3, 19));
        assertThat(armed()).containsExactly("REMINDER 2026-04-06T16:00:00Z", "YELLOW 2026-04-12T16:00:00Z", "RED 2026-04-14T16:00:00Z");
    }

    @Test
    void a_pause_between_a_threshold_and_the_end_does_not_pull_the_warning_forward() {
        office.clocks.pause(clock.id(), LocalDate.of(2026, 3, 24), "HEARING", null);
        office.today(LocalDate.of(2026, 3, 25));
        office.clocks.resume(clock.id(), LocalDate.of(2026, 3, 26));
        assertThat(armed()).as("five days remained on the 23rd, before the pause").startsWith("REMINDER 2026-03-22T16:00:00Z");
    }

    @Test
    void a_stopped_clock_warns_no_more() {
        office.clocks.stop(clock.id(), LocalDate.of(2026, 3, 5));
        assertThat(armed()).isEmpty();
    }

    @Test
    void a_correction_moves_the_warnings_too() {
        office.corrections.lay("第1号", List.of(new CalendarDay(LocalDate.of(2026, 3, 27), false, "停电")), "admin1");
        office.clocks.replanAll();
        assertThat(armed()).containsExactly("REMINDER 2026-03-22T16:00:00Z", "YELLOW 2026-03-29T16:00:00Z", "RED 2026-03-31T16:00:00Z");
    }

    @Test
    void a_threshold_longer_than_the_clock_is_left_out() {
        office.clocks.start(ITEM, "OPINION", DayUnit.WORKING_DAY, 3, LocalDate.of(2026, 6, 1), null);
        assertThat(armed()).hasSize(5).endsWith("YELLOW 2026-06-02T16:00:00Z", "RED 2026-06-04T16:00:00Z");
    }

    private List<String> armed() {
        return office.warnings.dueUntil(Instant.parse("2030-01-01T00:00:00Z")).stream().map(w -> w.level() + " " + w.dueAt()).toList();
    }
}
