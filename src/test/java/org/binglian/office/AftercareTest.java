package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules 5 and 6: what comes after a default, and what comes of a leader's own silence. */
@Tag("postgres")
class AftercareTest extends OfficeTest {

    @Test
    void a_body_that_is_silent_again_is_reported_and_issues_its_paper_all_the_same() {
        var number = passedByDefault();
        var task = office().task(number, "AFTERCARE", "B04", "bureau");
        LocalDate lastDay = LocalDate.parse(task.path("due").asText());
        office().endOf(lastDay);
        assertThat(accountable(number)).contains("DECISION_TIMEOUT").doesNotContain("PAPER_NOT_ISSUED_AFTER_DEFAULT");
        office().after(lastDay);
        assertThat(accountable(number)).containsOnlyOnce("PAPER_NOT_ISSUED_AFTER_DEFAULT");
        assertThat(office().item(number, "B04").path("decision").isNull()).isTrue();

        office().complete(task, Map.of()).expect(200);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().tasks(number, "SUPERVISION_CHECK")).isEmpty();
    }

    @Test
    void an_objection_that_supervision_does_not_share_ends_in_the_paper() {
        var number = passedByDefault();
        var task = office().task(number, "AFTERCARE", "B04", "bureau");
        office().complete(task, Map.of("action", "OBJECT")).expect(422);
        office().complete(task, Map.of("action", "OBJECT", "reason", "树木未保护")).expect(200);
        var check = office().task(number, "SUPERVISION_CHECK", "B04", null);
        assertThat(office().complete("bureauleader", check, Map.of("finding", "REVOKE", "reason", "x")).status()).isEqualTo(404);
        office().complete("supervisor1", check, Map.of("finding", "CONFIRM")).expect(200);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().papers(number)).contains("GRANT_DECISION").doesNotContain("REVOCATION_DECISION");
        assertThat(accountable(number)).doesNotContain("PAPER_NOT_ISSUED_AFTER_DEFAULT");
    }

    @Test
    void a_leader_who_is_silent_on_an_overdue_item_answers_for_it_and_still_has_to_decide() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().after(office().due(accepted, 5));
        var task = office().task(number, "OVERDUE_DECISION", "B03", "bureau");
        LocalDate lastDay = LocalDate.parse(task.path("due").asText());
        assertThat(lastDay).isEqualTo(office().due(office().today(), 3));
        office().endOf(lastDay);
        assertThat(accountable(number)).contains("DECISION_OVERDUE").doesNotContain("LEADER_SILENCE");
        office().after(lastDay);
        assertThat(accountable(number)).containsOnlyOnce("LEADER_SILENCE");
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isTrue();
        assertThat(office().item(number, "B03").path("passedByDefault").asBoolean()).isFalse();

        office().complete(task, Map.of("decision", "REFUSE", "reason", "防护等级不足")).expect(200);
        assertThat(office().item(number, "B03").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(office().tasks(number, "OVERDUE_DECISION").stream().filter(t -> is(t, "B03"))).isEmpty();
    }

    @Test
    void a_department_whose_silence_may_not_count_has_its_leader_answer() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        var relics = office().task(number, "OPINION", "B01", "relics");
        LocalDate lastDay = LocalDate.parse(relics.path("due").asText());
        assertThat(lastDay).isEqualTo(office().due(accepted, 6));
        office().after(lastDay);
        var opinion = office().opinion(number, "B01", "relics");
        assertThat(opinion.path("overdue").asBoolean()).isTrue();
        assertThat(opinion.path("deemed").asBoolean()).isFalse();
        assertThat(accountable(number)).contains("OPINION_OVERDUE");
        var overdue = office().task(number, "OPINION", "B01", "relics");
        assertThat(overdue.path("id").asText()).isNotEqualTo(relics.path("id").asText());
        assertThat(office().complete("relics1", relics, Map.of("opinion", "AGREE")).status()).isEqualTo(409);
        assertThat(office().complete("relics1", overdue, Map.of("opinion", "AGREE")).status()).isEqualTo(404);
        office().complete("relicsleader", overdue, Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "施工前再勘探")).expect(200);
        assertThat(office().opinion(number, "B01", "relics").path("opinion").asText()).isEqualTo("AGREE_WITH_CONDITIONS");
    }

    private String passedByDefault() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().work(number, "OPINION");
        office().work(number, task -> !is(task, "B04"));
        office().after(office().due(accepted, 7));
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isTrue();
        return number;
    }

    private static boolean is(JsonNode task, String item) {
        return item.equals(task.path("itemCode").asText());
    }
}
