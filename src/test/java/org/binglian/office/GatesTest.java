package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 1: a prerequisite holds the start, the decision, or the start of work, and nothing else. */
@Tag("postgres")
class GatesTest extends OfficeTest {

    @Test
    void an_item_starts_on_the_day_on_which_the_item_that_it_needs_is_granted() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        assertThat(waitingFor(number, "B02")).containsExactly("B01");
        assertThat(office().item(number, "B02").path("clock").isNull()).isTrue();
        office().agree(number, "B01");
        office().pass(3);
        assertThat(waitingFor(number, "B02")).containsExactly("B01");
        office().decide(number, "B01", "APPROVE");

        var waited = office().item(number, "B02");
        assertThat(waitingFor(number, "B02")).isEmpty();
        assertThat(waited.path("startedOn").asText()).isEqualTo(office().due(accepted, 3).toString());
        assertThat(waited.path("clock").path("promisedDue").asText()).isEqualTo(office().due(office().today(), 5).toString());
        assertThat(waited.path("clock").path("statutoryDue").asText()).isEqualTo(office().due(office().today(), 20).toString());
    }

    @Test
    void an_item_may_wait_for_an_item_of_another_case() {
        office().morning();
        var facts = OfficeClient.commercial();
        facts.put("floorArea", 30000);
        var project = office().planned(facts);
        var construction = office().file(project, List.of("C03"));
        office().accept(construction);
        assertThat(waitingFor(construction, "C03")).containsExactly("B02");
        assertThat(office().approvalTasks(construction)).isEmpty();

        office().pass(1);
        var planning = office().file(project, "S2");
        office().accept(planning);
        office().agree(planning, "B01");
        office().decide(planning, "B01", "APPROVE");
        assertThat(waitingFor(construction, "C03")).containsExactly("B02");
        office().work(planning, task -> List.of("B03", "B04").contains(task.path("itemCode").asText()));
        office().decide(planning, "B02", "APPROVE");
        assertThat(office().item(planning, "B02").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(waitingFor(construction, "C03")).isEmpty();
        assertThat(office().item(construction, "C03").path("startedOn").asText()).isEqualTo(office().today().toString());
    }

    @Test
    void a_waived_prerequisite_holds_the_decision_and_lets_it_go_when_the_last_line_closes() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().decide(number, "B03", "APPROVE");
        var held = office().item(number, "B03");
        assertThat(held.path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(held.path("decision").isNull()).isTrue();
        assertThat(open(number, "B03")).containsExactly("B01");
        office().pass(2);
        assertThat(office().item(number, "B03").path("decision").isNull()).isTrue();

        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        assertThat(office().item(number, "B03").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().item(number, "B03").path("decidedOn").asText()).isEqualTo(office().today().toString());
        assertThat(open(number, "B03")).isEmpty();
        assertThat(recorded(number)).contains("WAIVER_CLOSED");
    }

    @Test
    void a_decision_waits_for_every_line_and_not_only_for_the_first() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        office().decide(number, "B02", "APPROVE");
        assertThat(open(number, "B02")).containsExactlyInAnyOrder("B03", "B04");
        office().agree(number, "B03");
        office().decide(number, "B03", "APPROVE");
        assertThat(open(number, "B02")).containsExactly("B04");
        assertThat(office().item(number, "B02").path("decision").isNull()).isTrue();
        office().agree(number, "B04");
        office().decide(number, "B04", "APPROVE");
        assertThat(office().item(number, "B02").path("decision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void a_refusal_does_not_wait_at_the_gate() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().decide(number, "B03", "REFUSE");
        assertThat(open(number, "B03")).containsExactly("B01");
        assertThat(office().item(number, "B03").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(office().item(number, "B03").path("state").asInt()).isEqualTo(13);
        assertThat(office().papers(number)).contains("REFUSAL_DECISION");
    }

    @Test
    void work_may_start_as_soon_as_all_that_it_waits_for_is_there() {
        office().morning();
        var project = office().planned(OfficeClient.simple());
        assertThat(startOfWork(project)).isFalse();
        office().workAll(office().file(project, "S2"));
        assertThat(startOfWork(project)).isFalse();
        office().workAll(office().file(project, "S3"));
        assertThat(office().post("applicant1", "/api/projects/" + project + "/start-of-work", null).expect(200).body().path("holding")
                .findValuesAsText("itemCode")).contains("C03");
        assertThat(startOfWork(project)).isFalse();
        office().workAll(office().file(project, List.of("P05")));
        assertThat(startOfWork(project)).isTrue();
    }

    @Test
    void work_may_start_at_once_when_it_is_asked_for_last() {
        office().morning();
        var project = office().planned(OfficeClient.simple());
        for (String stage : List.of("S2", "S3")) {
            office().workAll(office().file(project, stage));
        }
        office().workAll(office().file(project, List.of("P05")));
        assertThat(recorded(project)).doesNotContain("WORK_MAY_START");
        assertThat(startOfWork(project)).isTrue();
    }

    private boolean startOfWork(String project) {
        return office().post("applicant1", "/api/projects/" + project + "/start-of-work", Map.of()).expect(200).body().path("open").asBoolean();
    }

    private List<String> waitingFor(String number, String item) {
        return strings(office().item(number, item).path("waitingFor"));
    }

    private List<String> open(String number, String item) {
        List<String> lines = new java.util.ArrayList<>();
        office().caseOf(number).path("waivers").forEach(line -> {
            if (line.path("open").asBoolean() && line.path("itemCode").asText().equals(item) && line.path("gate").asText().equals("DECISION")) {
                lines.add(line.path("prerequisite").asText());
            }
        });
        return lines;
    }

    private static List<String> strings(com.fasterxml.jackson.databind.JsonNode list) {
        List<String> all = new java.util.ArrayList<>();
        list.forEach(one -> all.add(one.asText()));
        return all;
    }

    @Test
    void what_waits_for_a_refused_item_of_its_case_ends_with_it_and_the_case_closes() {
        office().morning();
        var number = office().reviewing();
        office().work(number, "OPINION");
        office().decide(number, "B01", "REFUSE");
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(office().item(number, "B02").path("decision").asText()).isEqualTo("WITHDRAWN");
        assertThat(office().item(number, "B02").path("state").asInt()).isEqualTo(14);
        for (String later : new String[] {"B03", "B04"}) {
            assertThat(office().item(number, later).path("decision").isNull()).isTrue();
            office().decide(number, later, "APPROVE");
            assertThat(office().item(number, later).path("decision").asText()).isEqualTo("WITHDRAWN");
        }
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(13);
        office().workAll(number);
        assertThat(office().caseOf(number).path("archivedOn").asText()).isNotBlank();
    }

    @Test
    void a_refused_item_that_nobody_waits_for_ends_nothing_else() {
        office().morning();
        var number = office().reviewing();
        office().work(number, "OPINION");
        office().decide(number, "B04", "REFUSE");
        assertThat(office().item(number, "B01").path("decision").isNull()).isTrue();
        assertThat(office().item(number, "B02").path("state").asInt()).isEqualTo(3);
    }
}
