package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 8: a special procedure beside a running review stops the clock only where the law lets it (行政许可法 45). */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class SpecialProcedureTest extends OfficeTest {

    @Test
    void an_expert_review_stops_both_clocks_and_moves_every_date_that_shows_them() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().pass(1);
        begin("planning1", number, "B01", "EXPERT_REVIEW", 15).expect(201);
        var paused = office().item(number, "B01");
        assertThat(paused.path("state").asInt()).isEqualTo(9);
        assertThat(paused.path("clock").path("paused").asBoolean()).isTrue();
        assertThat(paused.path("clock").path("pauses").get(0).path("kind").asText()).isEqualTo("EXPERT_REVIEW");
        assertThat(paused.path("clock").path("pauses").get(0).path("ground").asText()).contains("第四十五条");
        assertThat(office().item(number, "B03").path("clock").path("paused").asBoolean()).isFalse();

        office().pass(10);
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isFalse();
        end("planning1", number, "B01").expect(200);
        var resumed = office().item(number, "B01");
        assertThat(resumed.path("state").asInt()).isEqualTo(10);
        assertThat(resumed.path("clock").path("paused").asBoolean()).isFalse();
        assertThat(resumed.path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10 + 10).toString());
        assertThat(resumed.path("clock").path("statutoryDue").asText()).isEqualTo(office().due(accepted, 20 + 10).toString());
        assertThat(office().task(number, "REVIEW", "B01", "planning").path("due").asText()).isEqualTo(office().due(accepted, 3 + 10).toString());
        assertThat(office().tasks(number, "SPECIAL_PROCEDURE")).isEmpty();
        assertThat(end("planning1", number, "B01").expect(409).problem()).isEqualTo("no-special-procedure");
    }

    @Test
    void the_clock_runs_out_on_the_moved_date_and_not_before() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        begin("planning1", number, "B01", "EXPERT_REVIEW", 4).expect(201);
        office().after(office().due(accepted, 10));
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isFalse();
        office().endOf(office().due(accepted, 14));
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isFalse();
        office().after(office().due(accepted, 14));
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isTrue();
    }

    @Test
    void a_site_visit_is_told_and_does_not_stop_the_clock() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        begin("bureau1", number, "B04", "SITE_VISIT", 3).expect(201);
        assertThat(office().item(number, "B04").path("state").asInt()).isEqualTo(9);
        assertThat(office().item(number, "B04").path("clock").path("paused").asBoolean()).isFalse();
        assertThat(office().papers(number)).doesNotContain("SPECIAL_PROCEDURE_NOTICE");
        office().pass(2);
        end("bureau1", number, "B04").expect(200);
        assertThat(office().item(number, "B04").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 7).toString());
        assertThat(office().item(number, "B04").path("state").asInt()).isEqualTo(10);
    }

    @Test
    void only_what_the_list_names_and_the_law_knows_is_allowed_one_at_a_time_and_not_too_long() {
        office().morning();
        var number = office().reviewing();
        for (String kind : new String[] {"EXPERT_REVIEW", "TESTING", "REFERRAL", "LUNCH"}) {
            assertThat(begin("bureau1", number, "B03", kind, 5).expect(422).problem()).isEqualTo("special-procedure-not-allowed");
        }
        assertThat(begin("planning1", number, "B01", "EXPERT_REVIEW", 31).expect(422).problem()).isEqualTo("special-procedure-too-long");
        assertThat(begin("planning1", number, "B01", "EXPERT_REVIEW", 0).expect(422).problem()).isEqualTo("special-procedure-too-long");
        assertThat(begin("planning1", number, "B02", "EXPERT_REVIEW", 5).expect(409).problem()).isEqualTo("item-not-in-review");
        assertThat(begin("traffic1", number, "B01", "EXPERT_REVIEW", 5).status()).isIn(403, 404);
        assertThat(office().item(number, "B01").path("specialProcedures")).isEmpty();

        begin("planning1", number, "B01", "EXPERT_REVIEW", 5).expect(201);
        assertThat(begin("planning1", number, "B01", "PUBLIC_NOTICE", 5).expect(409).problem())
                .isIn("special-procedure-runs", "item-not-in-review");
        assertThat(office().item(number, "B01").path("specialProcedures")).hasSize(1);
    }

    private OfficeClient.Answer begin(String who, String number, String item, String kind, int days) {
        return office().post(who, path(number, item), Map.of("kind", kind, "workingDays", days));
    }

    private OfficeClient.Answer end(String who, String number, String item) {
        return office().send(who, "DELETE", path(number, item), null, Map.of());
    }

    private static String path(String number, String item) {
        return "/api/cases/" + number + "/items/" + item + "/special-procedure";
    }
}
