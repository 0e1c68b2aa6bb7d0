package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The standard and the expert flow: two people, returned and reworked, refused with reasons, reviewed by experts. */
@Tag("postgres")
class DecidingTest extends OfficeTest {

    @Test
    void what_the_leader_returns_is_reworked_by_the_section_and_decided_anew() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().work(number, task -> is(task, "REVIEW", "B03"));
        var first = office().task(number, "DECISION", "B03", "bureau");
        office().complete(first, Map.of("decision", "RETURN")).expect(422);
        office().complete(first, Map.of("decision", "RETURN", "reason", "补充防护单元说明")).expect(200);
        assertThat(office().item(number, "B03").path("bodyDecision").isNull()).isTrue();
        assertThat(office().tasks(number, "DECISION")).noneMatch(task -> is(task, "DECISION", "B03"));

        office().complete("bureau2", office().task(number, "REVIEW", "B03", "bureau"),
                Map.of("proposal", "GRANT_WITH_CONDITIONS", "reason", "已补充", "conditions", "设一个防护单元")).expect(200);
        office().complete(office().task(number, "DECISION", "B03", "bureau"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "B03").path("bodyDecision").asText()).isEqualTo("GRANTED_WITH_CONDITIONS");
        assertThat(office().item(number, "B03").path("conditions").asText()).isEqualTo("设一个防护单元");
        assertThat(recorded(number)).containsOnlyOnce("REVIEW_RETURNED");
    }

    @Test
    void an_expert_item_is_returned_in_the_same_way() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B01");
        office().work(number, task -> is(task, "REVIEW", "B01"));
        office().complete(office().task(number, "DECISION", "B01", "planning"), Map.of("decision", "RETURN", "reason", "复核日照")).expect(200);
        assertThat(office().item(number, "B01").path("bodyDecision").isNull()).isTrue();
        office().decide(number, "B01", "APPROVE");
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void one_person_may_not_propose_and_decide() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().complete("bureauleader", office().task(number, "REVIEW", "B03", "bureau"), Map.of("proposal", "GRANT")).expect(200);
        var decision = office().task(number, "DECISION", "B03", "bureau");
        assertThat(office().complete("bureauleader", decision, Map.of("decision", "APPROVE")).expect(422).problem()).isEqualTo("two-people");
        assertThat(office().complete("bureau1", decision, Map.of("decision", "APPROVE")).status()).isEqualTo(404);
        assertThat(office().item(number, "B03").path("bodyDecision").isNull()).isTrue();
    }

    @Test
    void a_refusal_needs_reasons_and_refuses_the_case() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().work(number, task -> is(task, "REVIEW", "B03"));
        var decision = office().task(number, "DECISION", "B03", "bureau");
        assertThat(office().complete(decision, Map.of("decision", "REFUSE")).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("reason");
        office().complete(decision, Map.of("decision", "REFUSE", "reason", "防护等级不足")).expect(200);
        var refused = office().item(number, "B03");
        assertThat(refused.path("decision").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("reason").asText()).isEqualTo("防护等级不足");
        assertThat(refused.path("state").asInt()).isEqualTo(13);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(8);
    }

    @Test
    void a_case_with_a_refused_item_closes_as_refused() {
        office().morning();
        var project = office().planned(OfficeClient.simple());
        var number = office().file(project, "S2");
        office().accept(number);
        office().decide(number, "B02", "REFUSE");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(13);
        assertThat(office().papers(number)).contains("REFUSAL_DECISION").doesNotContain("GRANT_DECISION");
    }

    @Test
    void a_filing_ends_with_a_notice_of_filing_and_not_with_a_licence() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), java.util.List.of("A05"));
        office().workAll(number);
        assertThat(office().item(number, "A05").path("decision").asText()).isEqualTo("FILED");
        assertThat(office().papers(number)).contains("FILING_NOTICE", "DELIVERY_PROOF").doesNotContain("GRANT_DECISION");
    }

    @Test
    void an_expert_review_stops_the_clocks_until_its_planned_time_is_over() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().agree(number, "B01");
        office().pass(2);
        LocalDate began = office().today();
        office().complete(office().task(number, "REVIEW", "B01", "planning"), Map.of("expertReview", true, "workingDays", 15)).expect(200);
        var paused = office().item(number, "B01");
        assertThat(paused.path("state").asInt()).isEqualTo(9);
        assertThat(paused.path("clock").path("paused").asBoolean()).isTrue();
        assertThat(paused.path("proposal").isNull()).isTrue();
        assertThat(office().papers(number)).contains("SPECIAL_PROCEDURE_NOTICE");
        assertThat(office().task(number, "SPECIAL_PROCEDURE", "B01", "planning").path("due").asText())
                .isEqualTo(office().due(began, 15).toString());

        office().endOf(office().due(began, 15));
        assertThat(office().item(number, "B01").path("clock").path("paused").asBoolean()).isTrue();
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isFalse();
        office().after(office().due(began, 15));
        var resumed = office().item(number, "B01");
        assertThat(resumed.path("state").asInt()).isEqualTo(10);
        assertThat(resumed.path("clock").path("paused").asBoolean()).isFalse();
        assertThat(resumed.path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10 + 15).toString());
        assertThat(office().tasks(number, "SPECIAL_PROCEDURE")).isEmpty();

        office().decide(number, "B01", "APPROVE");
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_expert_review_that_is_over_early_gives_the_days_back() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().complete(office().task(number, "REVIEW", "B01", "planning"), Map.of("expertReview", true, "workingDays", 15)).expect(200);
        office().pass(4);
        office().complete(office().task(number, "SPECIAL_PROCEDURE", "B01", "planning"), Map.of("result", "专家同意")).expect(200);
        assertThat(office().item(number, "B01").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10 + 4).toString());
        assertThat(office().task(number, "REVIEW", "B01", "planning").path("due").asText()).as("3 of 10 days for the second review")
                .isEqualTo(office().due(office().today(), 3).toString());
    }

    private static boolean is(JsonNode task, String kind, String item) {
        return kind.equals(task.path("kind").asText()) && item.equals(task.path("itemCode").asText());
    }
}
