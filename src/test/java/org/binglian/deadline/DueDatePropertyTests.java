package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DueDatePropertyTests {

    private static final HolidayCalendar CALENDAR = HolidayCalendar.national();
    private final DueDates dueDates = new DueDates(() -> CALENDAR, Clock.system(OfficeTime.ZONE));

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(2008, 1, 1);
        return Arbitraries.integers().between(0, 7_000).map(first::plusDays);
    }

    @Property
    void n_days_and_then_m_days_are_n_plus_m_days(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 300) int n,
            @ForAll @IntRange(max = 300) int m) {
        assertThat(CALENDAR.plus(CALENDAR.plus(start, n), m)).isEqualTo(CALENDAR.plus(start, n + m));
    }

    @Property
    void counting_back_what_was_added_gives_the_amount(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 600) int n) {
        assertThat(CALENDAR.between(start, CALENDAR.plus(start, n))).isEqualTo(n);
    }

    @Property
    void counting_day_by_day_agrees(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 100) int n) {
        LocalDate day = start;
        for (int left = n; left > 0;) {
            day = day.plusDays(1);
            left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        assertThat(CALENDAR.plus(start, n)).isEqualTo(day);
    }

    @Property
    void a_pause_moves_the_date_by_its_working_days(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(max = 90) int after, @ForAll @IntRange(max = 60) int length) {
        Pause pause = new Pause(start.plusDays(after), start.plusDays(after + length), null, null);
        assertThat(due(start, n, List.of(pause))).isEqualTo(CALENDAR.plus(start, n + CALENDAR.between(pause.from(), pause.to())));
    }

    @Property
    void overlapping_pauses_are_counted_once(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(max = 30) int first, @ForAll @IntRange(max = 30) int second, @ForAll @IntRange(max = 30) int third) {
        LocalDate a = start.plusDays(first);
        LocalDate b = a.plusDays(second);
        LocalDate c = b.plusDays(third);
        LocalDate d = c.plusDays(first);
        LocalDate whole = due(start, n, List.of(new Pause(a, d, null, null)));
        assertThat(due(start, n, List.of(new Pause(b, d, null, null), new Pause(a, c, null, null)))).isEqualTo(whole);
        assertThat(due(start, n, List.of(new Pause(a, d, null, null), new Pause(b, c, null, null)))).isEqualTo(whole);
    }

    @Property
    void no_due_date_is_a_day_off(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 200) int n, @ForAll DayUnit unit,
            @ForAll @IntRange(max = 30) int after, @ForAll @IntRange(max = 30) int length) {
        Pause pause = new Pause(start.plusDays(after), start.plusDays(after + length), null, null);
        assertThat(CALENDAR.isWorkingDay(dueDates.due(start, n, unit, 0, List.of(pause)).due())).isTrue();
    }

    private LocalDate due(LocalDate start, int workingDays, List<Pause> pauses) {
        return dueDates.due(start, workingDays, DayUnit.WORKING_DAY, 0, pauses).due();
    }
}
