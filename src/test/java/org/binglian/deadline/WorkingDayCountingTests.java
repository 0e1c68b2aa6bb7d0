package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCountingTests {

    private final WorkingDays calendar = HolidayCalendar.national();

    @ParameterizedTest
    @CsvSource({"2026-01-03,1,2026-01-04", "2026-02-10,5,2026-02-24", "2026-02-10,20,2026-03-16", "2026-03-02,20,2026-03-30",
            "2026-03-02,30,2026-04-14", "2026-03-02,45,2026-05-08", "2026-03-02,60,2026-05-28", "2026-04-30,3,2026-05-08",
            "2026-06-18,2,2026-06-23", "2026-09-24,5,2026-10-09", "2026-09-30,5,2026-10-13", "2025-01-24,1,2025-01-26",
            "2025-12-31,3,2026-01-06", "2020-01-23,5,2020-02-07", "2018-06-21,67,2018-09-25", "2018-06-21,96,2018-11-08"})
    void the_known_dates_come_out(LocalDate start, int workingDays, LocalDate due) {
        assertThat(calendar.plus(start, workingDays)).isEqualTo(due);
        assertThat(calendar.between(start, due)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void every_year_has_its_number_of_working_days(int year, int workingDays) {
        assertThat(calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
            // arrangement of 2013, with the two make-up workdays that the library misses
            "2013-04-03,1,2013-04-07", "2013-10-11,1,2013-10-12",
            // arrangement of 2015, amended in May for 3 September
            "2015-09-02,1,2015-09-06", "2015-09-03,1,2015-09-06",
            // arrangement of 2018: New Year of 2019 takes Sat 2018-12-29 as a workday
            "2018-12-28,2,2019-01-02", "2018-04-27,1,2018-04-28",
            // arrangement of 2019, amended in March: 1-4 May off, 28 April and 5 May worked
            "2019-04-30,1,2019-05-05", "2019-04-26,2,2019-04-29",
            // arrangement of 2020: 28 June worked, 1-8 October off, 27 September and 10 October worked
            "2020-06-24,1,2020-06-28", "2020-09-30,2,2020-10-10",
            // 国办发明电〔2020〕27号, arrangement of 2021
            "2021-02-10,2,2021-02-19", "2021-04-30,3,2021-05-08",
            // 国办发明电〔2021〕11号, arrangement of 2022
            "2022-01-28,2,2022-01-30", "2022-09-30,2,2022-10-09",
            // 国办发明电〔2022〕16号, arrangement of 2023
            "2023-04-28,3,2023-05-06", "2023-09-28,1,2023-10-07",
            // 国办发明电〔2023〕7号, arrangement of 2024
            "2024-02-09,1,2024-02-18", "2024-09-30,4,2024-10-11",
            // 国办发明电〔2024〕12号, arrangement of 2025
            "2025-09-26,3,2025-09-30", "2025-04-30,1,2025-05-06", "2025-09-30,3,2025-10-11",
            // arrangement of 2026
            "2026-05-08,1,2026-05-09", "2026-09-18,1,2026-09-20"})
    void dates_worked_out_by_hand_from_the_notices_come_out(LocalDate start, int workingDays, LocalDate due) {
        assertThat(calendar.plus(start, workingDays)).isEqualTo(due);
    }

    @Test
    void no_working_day_is_the_start_itself_even_on_a_day_off() {
        assertThat(calendar.plus(LocalDate.of(2026, 10, 1), 0)).isEqualTo("2026-10-01");
    }

    @Test
    void nothing_lies_between_a_day_and_an_earlier_one() {
        assertThat(calendar.between(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 2))).isZero();
        assertThat(calendar.between(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9))).isZero();
    }

    @Test
    void working_days_do_not_count_backward_nor_without_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(LocalDate.of(2026, 3, 2), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(LocalDate.of(2026, 3, 2), 1_000_000));
    }

    @Test
    void a_year_without_a_notice_is_counted_by_weekday_and_provisional() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.provisional(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.provisional(LocalDate.of(2026, 12, 31))).isFalse();
    }
}
