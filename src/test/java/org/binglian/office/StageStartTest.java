package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lead department starts the parallel review, consults first, or is silent. */
@Tag("postgres")
class StageStartTest extends OfficeTest {

    @Test
    void silence_of_the_lead_department_starts_the_review_after_its_limit() {
        LocalDate accepted = office().morning();
        var number = accepted();
        office().endOf(office().due(accepted, 1));
        assertThat(office().item(number, "B03").path("startedOn").isNull()).isTrue();
        office().after(office().due(accepted, 1));

        assertThat(office().tasks(number, "STAGE_START")).isEmpty();
        assertThat(office().tasks(number, "MEETING")).isEmpty();
        assertThat(office().item(number, "B03").path("startedOn").asText()).isEqualTo(office().today().toString());
        assertThat(office().item(number, "B03").path("state").asInt()).isEqualTo(8);
        assertThat(office().papers(number)).contains("START_NOTICE");
        assertThat(recorded(number)).contains("STAGE_STARTED").doesNotContain("MINUTES_KEPT");
    }

    @Test
    void a_meeting_comes_before_the_reviews_when_the_lead_department_calls_one() {
        office().morning();
        var number = accepted();
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        assertThat(office().papers(number)).doesNotContain("START_NOTICE");
        office().work(number, "INVITATION");
        var meeting = office().task(number, "MEETING", null, "planning");
        assertThat(meeting.path("due").asText()).isEqualTo(office().due(office().today(), 5).toString());
        office().complete(meeting, Map.of("minutes", "各部门意见一致")).expect(200);

        assertThat(office().tasks(number, "REVIEW")).isNotEmpty();
        assertThat(office().papers(number)).contains("START_NOTICE");
        assertThat(recorded(number)).contains("MINUTES_KEPT");
    }

    @Test
    void a_meeting_that_is_not_held_in_time_holds_nothing_up() {
        LocalDate accepted = office().morning();
        var number = accepted();
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().work(number, "INVITATION");
        office().endOf(office().due(accepted, 5));
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        office().after(office().due(accepted, 5));
        assertThat(office().tasks(number, "MEETING")).isEmpty();
        assertThat(office().tasks(number, "REVIEW")).isNotEmpty();
        assertThat(recorded(number)).doesNotContain("MINUTES_KEPT").contains("MEETING_LAPSED");
        assertThat(accountable(number)).contains("MINUTES_NOT_KEPT");
    }

    @Test
    void a_written_consultation_is_held_first_as_well() {
        office().morning();
        var number = accepted();
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "WRITTEN")).expect(200);
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        office().work(number, "INVITATION", "MEETING");
        assertThat(office().tasks(number, "REVIEW")).isNotEmpty();
    }

    @Test
    void without_a_consultation_the_reviews_start_at_once() {
        office().morning();
        var number = accepted();
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of()).expect(200);
        assertThat(office().tasks(number, "MEETING")).isEmpty();
        assertThat(office().tasks(number, "REVIEW")).isNotEmpty();
    }

    private String accepted() {
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        return number;
    }
}
