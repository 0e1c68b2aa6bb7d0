package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTests {

    private final HolidayCalendar calendar = HolidayCalendar.national();
    private final DueDates dueDates = new DueDates(() -> calendar, Clock.fixed(Instant.parse("2026-03-11T01:00:00Z"), OfficeTime.ZONE));

    @ParameterizedTest
    @CsvSource({"2026-03-02,20,2026-04-14,2026-03-05/2026-03-19", "2026-03-02,20,2026-04-07,2026-03-05/2026-03-10 2026-03-12/2026-03-16",
            "2026-09-14,7,2026-10-13,2026-09-18/2026-10-09", "2026-04-27,10,2026-05-14,2026-04-30/2026-05-06"})
    void the_known_pauses_move_the_date(LocalDate start, int workingDays, LocalDate due, String pauses) {
        assertThat(due(start, workingDays, pauses(pauses)).due()).isEqualTo(due);
    }

    @Test
    void the_explanation_is_that_of_the_contract() throws Exception {
        DueDate due = due(LocalDate.of(2026, 3, 2), 20, pauses("2026-03-05/2026-03-19"));
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
        assertThat(json.readTree(json.writeValueAsString(due.explanation()))).isEqualTo(json.readTree("""
                [{"from": "2026-03-06", "to": "2026-03-19", "workingDays": 10, "why": "PAUSE"},
                 {"date": "2026-04-06", "why": "HOLIDAY", "name": "清明节"}]"""));
    }

    @Test
    void make_up_workdays_extension_and_ground_are_explained_in_order() {
        DueDate due = dueDates.due(LocalDate.of(2026, 9, 14), 10, DayUnit.WORKING_DAY, 3,
                List.of(new Pause(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 29), "HEARING", "行政许可法 45")));
        assertThat(due.due()).isEqualTo("2026-10-09");
        assertThat(due.explanation()).extracting(line -> line.why() + " " + line.begins()).containsExactly(
                "MAKE_UP_WORKDAY 2026-09-20", "HOLIDAY 2026-09-25", "PAUSE 2026-09-29", "HOLIDAY 2026-10-01", "HOLIDAY 2026-10-02",
                "HOLIDAY 2026-10-05", "HOLIDAY 2026-10-06", "HOLIDAY 2026-10-07", "EXTENSION null");
        assertThat(due.explanation().get(2).ground()).isEqualTo("行政许可法 45");
        assertThat(due.explanation().get(2).workingDays()).isEqualTo(1);
        assertThat(due.explanation().get(8).workingDays()).isEqualTo(3);
    }

    @Test
    void overlapping_pauses_are_one_line_with_both_grounds() {
        DueDate due = dueDates.due(LocalDate.of(2026, 3, 2), 10, DayUnit.WORKING_DAY, 0, List.of(
                new Pause(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 11), "HEARING", "听证"),
                new Pause(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 13), "EXPERT_REVIEW", "专家评审")));
        assertThat(due.due()).isEqualTo("2026-03-24");
        assertThat(due.explanation()).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo("2026-03-06");
            assertThat(line.to()).isEqualTo("2026-03-13");
            assertThat(line.workingDays()).isEqualTo(6);
            assertThat(line.ground()).isEqualTo("听证; 专家评审");
        });
    }

    @Test
    void an_open_pause_counts_until_today() {
        assertThat(due(LocalDate.of(2026, 3, 2), 5, List.of(new Pause(LocalDate.of(2026, 3, 5), null, "HEARING", null))).due())
                .isEqualTo("2026-03-13");
    }

    @Test
    void time_before_the_start_is_not_paused() {
        assertThat(due(LocalDate.of(2026, 3, 2), 5, pauses("2026-02-25/2026-03-03")).due()).isEqualTo("2026-03-10");
        assertThat(due(LocalDate.of(2026, 3, 2), 5, pauses("2026-02-25/2026-02-27")).due()).isEqualTo("2026-03-09");
    }

    @Test
    void calendar_days_run_through_weekends_and_end_on_a_working_day() {
        DueDate due = dueDates.due(LocalDate.of(2026, 9, 16), 15, DayUnit.DAY, 0, List.of());
        assertThat(due.due()).as("the 15th day is 1 October").isEqualTo("2026-10-08");
        assertThat(dueDates.due(LocalDate.of(2026, 3, 2), 10, DayUnit.DAY, 5, pauses("2026-03-05/2026-03-12")).due()).isEqualTo("2026-03-24");
    }

    @Test
    void a_date_that_touches_a_year_without_notice_is_provisional() {
        assertThat(due(LocalDate.of(2026, 12, 20), 9, List.of()).provisional()).isFalse();
        assertThat(due(LocalDate.of(2026, 12, 20), 10, List.of()).provisional()).isTrue();
    }

    @Test
    void an_amount_of_nothing_on_a_day_off_is_due_on_the_next_working_day() {
        assertThat(due(LocalDate.of(2026, 10, 1), 0, List.of()).due()).isEqualTo("2026-10-08");
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> due(LocalDate.of(2026, 3, 2), -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> pauses("2026-03-05/2026-03-04"));
    }

    private DueDate due(LocalDate start, int workingDays, List<Pause> pauses) {
        return dueDates.due(start, workingDays, DayUnit.WORKING_DAY, 0, pauses);
    }

    private static List<Pause> pauses(String text) {
        List<Pause> pauses = new ArrayList<>();
        for (String pause : text.split(" ")) {
            pauses.add(new Pause(LocalDate.parse(pause.split("/")[0]), LocalDate.parse(pause.split("/")[1]), null, null));
        }
        return pauses;
    }
}
