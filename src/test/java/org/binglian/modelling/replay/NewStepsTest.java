package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.binglian.worklist.WorklistTask;
import org.junit.jupiter.api.Test;

class NewStepsTest {

    private static final Instant MONDAY = Instant.parse("2026-07-06T02:00:00Z");

    private final NewSteps steps = new NewSteps(List.of(new CaseScript("20260701000001", "P2026000001", true, "", new Outcome(List.of()),
            List.of(new Step("REVIEW", "B02", "planning")), List.of())), day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY);

    @Test
    void a_task_that_the_record_knows_is_left_to_who_did_it_or_did_not() {
        steps.look("20260701000001", List.of(task("1", "REVIEW", null)), MONDAY);
        assertThat(steps.nextBefore(Instant.MAX)).isEmpty();
    }

    @Test
    void a_new_step_is_answered_on_the_working_day_before_its_clock_ends() {
        steps.look("20260701000001", List.of(task("2", "EXPERT", LocalDate.of(2026, 7, 13))), MONDAY);
        assertThat(steps.nextBefore(Instant.MAX)).map(NewSteps.Planned::at).hasValue(Instant.parse("2026-07-10T02:00:00Z"));
    }

    @Test
    void a_second_review_where_the_record_has_one_is_new() {
        steps.look("20260701000001", List.of(task("3", "REVIEW", null)), MONDAY);
        steps.look("20260701000001", List.of(task("4", "REVIEW", null)), MONDAY);
        assertThat(steps.nextBefore(Instant.MAX)).map(planned -> planned.task().taskId()).hasValue("4");
    }

    @Test
    void a_task_is_counted_once_however_often_it_is_seen() {
        var open = task("5", "REVIEW", null);
        steps.look("20260701000001", List.of(open), MONDAY);
        steps.look("20260701000001", List.of(open), MONDAY);
        assertThat(steps.nextBefore(Instant.MAX)).isEmpty();
    }

    private static WorklistTask task(String id, String kind, LocalDate due) {
        return new WorklistTask(id, kind, kind, "x", "P2026000001", "B02", "planning", List.of("planning"), false, null, MONDAY, due, null, "p");
    }
}
