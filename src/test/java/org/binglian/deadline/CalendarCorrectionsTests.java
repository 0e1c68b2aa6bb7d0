package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarCorrectionsTests {

    private static final ClockScope SCOPE = new ClockScope("P2026000123", "20261123000017", "B01", "planning");
    private final DeadlineFixture office = DeadlineFixture.on("2026-11-23");

    @Test
    void a_years_notice_ends_its_provisional_mark_and_moves_the_dates() {
        assertThat(due("2026-12-28", 10)).satisfies(due -> assertThat(due.due()).isEqualTo("2027-01-11"))
                .satisfies(due -> assertThat(due.provisional()).isTrue());

        office.corrections.lay("2027年安排", List.of(off("2027-01-01", "元旦"), off("2027-01-02", "元旦"), off("2027-01-03", "元旦"),
                new CalendarDay(LocalDate.of(2027, 2, 6), true, "春节")), "admin1");

        assertThat(due("2026-12-28", 10).due()).isEqualTo("2027-01-12");
        assertThat(due("2026-12-28", 10).provisional()).isFalse();
        assertThat(due("2026-12-28", 10).explanation()).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(DueDate.Why.HOLIDAY);
            assertThat(line.name()).isEqualTo("元旦");
            assertThat(line.notice()).isEqualTo("2027年安排");
        });
        assertThat(office.workingDays.provisional(LocalDate.of(2028, 1, 3))).isTrue();
    }

    @Test
    void a_regional_holiday_alone_does_not_make_a_year_known() {
        office.corrections.lay("自治区2027年那达慕", List.of(off("2027-08-13", "那达慕")), "admin1");
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2027, 8, 13))).isFalse();
        assertThat(office.workingDays.provisional(LocalDate.of(2027, 8, 13))).isTrue();
    }

    @Test
    void the_next_years_new_year_does_not_make_december_known() {
        office.corrections.lay("2028年安排", List.of(off("2027-12-31", "元旦"), off("2028-01-01", "元旦")), "admin1");
        assertThat(office.workingDays.provisional(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(office.workingDays.provisional(LocalDate.of(2028, 1, 3))).isFalse();
    }

    @Test
    void a_later_notice_wins_and_a_withdrawn_holiday_is_explained() {
        office.corrections.lay("第1号", List.of(off("2026-12-02", "停电")), "admin1");
        assertThat(due("2026-12-01", 1).due()).isEqualTo("2026-12-03");
        office.corrections.lay("第2号", List.of(new CalendarDay(LocalDate.of(2026, 12, 2), true, null)), "admin1");
        assertThat(due("2026-12-01", 1).due()).isEqualTo("2026-12-02");
        assertThat(due("2026-12-01", 1).explanation()).isEmpty();

        office.corrections.lay("第3号", List.of(new CalendarDay(LocalDate.of(2026, 10, 7), true, null)), "admin1");
        assertThat(due("2026-09-30", 1).due()).isEqualTo("2026-10-07");
        assertThat(due("2026-09-30", 1).explanation()).last().satisfies(line -> {
            assertThat(line.why()).isEqualTo(DueDate.Why.CORRECTION);
            assertThat(line.notice()).isEqualTo("第3号");
            assertThat(line.name()).isEqualTo("国庆节");
        });
    }

    @Test
    void a_make_up_workday_laid_by_the_office_counts_and_names_its_notice() {
        office.corrections.lay("第4号", List.of(new CalendarDay(LocalDate.of(2026, 12, 5), true, "补班")), "admin1");
        assertThat(due("2026-12-04", 1).due()).isEqualTo("2026-12-05");
        assertThat(due("2026-12-04", 1).explanation()).singleElement()
                .satisfies(line -> assertThat(line.why() + line.notice()).isEqualTo("MAKE_UP_WORKDAY第4号"));
    }

    @Test
    void who_laid_what_and_when_is_kept() {
        office.corrections.lay("第5号", List.of(off("2026-12-02", "停电")), "admin1");
        assertThat(office.corrections.all()).singleElement().satisfies(laid -> {
            assertThat(laid.laidBy()).isEqualTo("admin1");
            assertThat(laid.laidAt()).isEqualTo(office.now());
            assertThat(laid.notice()).isEqualTo("第5号");
        });
        assertThatIllegalArgumentException().isThrownBy(() -> office.corrections.lay(" ", List.of(off("2026-12-02", null)), "admin1"));
        assertThatIllegalArgumentException().isThrownBy(() -> office.corrections.lay("第6号", List.of(), "admin1"));
    }

    @Test
    void a_correction_that_is_rolled_back_leaves_no_trace() {
        office.transaction.executeWithoutResult(status -> {
            office.corrections.lay("第7号", List.of(off("2026-12-02", "停电")), "admin1");
            assertThat(office.workingDays.isWorkingDay(LocalDate.of(2026, 12, 2))).isFalse();
            status.setRollbackOnly();
        });
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2026, 12, 2))).isTrue();
    }

    @Test
    void another_node_replans_the_clocks_that_it_reckoned_before_the_correction_came() {
        DeadlineFixture other = office.otherNode();
        assertThat(other.workingDays.isWorkingDay(LocalDate.of(2026, 12, 2))).isTrue();
        office.corrections.lay("第8号", List.of(off("2026-12-02", "停电")), "admin1");
        RunningClock late = other.clocks.start(SCOPE, "PROMISED", DayUnit.WORKING_DAY, 10, LocalDate.of(2026, 11, 23), null);
        assertThat(late.due()).isEqualTo("2026-12-07");
        office.clocks.replanStale();
        assertThat(office.clocks.get(late.id()).due()).isEqualTo("2026-12-08");
        office.events.clear();
        office.clocks.replanStale();
        assertThat(office.events).isEmpty();
    }

    @Test
    void a_node_that_has_not_yet_seen_a_correction_does_not_move_dates_back() {
        DeadlineFixture other = office.otherNode();
        other.workingDays.isWorkingDay(LocalDate.of(2026, 12, 2));
        office.corrections.lay("第8号", List.of(off("2026-12-02", "停电")), "admin1");
        RunningClock clock = office.clocks.start(SCOPE, "PROMISED", DayUnit.WORKING_DAY, 10, LocalDate.of(2026, 11, 23), null);
        other.clocks.replanStale();
        other.clocks.replanAll();
        assertThat(office.clocks.get(clock.id()).due()).isEqualTo("2026-12-08");
    }

    @Test
    void a_thousand_clocks_follow_a_correction_and_are_told_at_once() {
        office.transaction.executeWithoutResult(status -> IntStream.range(0, 1_000).forEach(n -> office.clocks.start(
                new ClockScope("P2026000001", "2026112300" + n, null, null), "PROMISED", DayUnit.WORKING_DAY, 5 + n % 10, LocalDate.of(2026, 11, 23), null)));
        int replanned = office.transaction.execute(status -> {
            office.corrections.lay("第9号", List.of(off("2026-12-02", "停电")), "admin1");
            return office.clocks.replanAll();
        });
        assertThat(replanned).isEqualTo(1_000);
        assertThat(office.events(ClocksReplanned.class)).singleElement()
                .satisfies(event -> assertThat(event.clocks()).hasSize(800).allMatch(clock -> clock.due().isAfter(LocalDate.of(2026, 12, 2))));
    }

    private DueDate due(String start, int workingDays) {
        return office.dueDates.due(LocalDate.parse(start), workingDays, DayUnit.WORKING_DAY, 0, List.of());
    }

    private static CalendarDay off(String date, String name) {
        return new CalendarDay(LocalDate.parse(date), false, name);
    }
}
