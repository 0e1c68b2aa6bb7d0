package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stand-ins (A/B角): what goes to somebody absent is offered to one colleague, from day to day, and recorded as done for the other. */
@Tag("postgres")
class StandInTest extends OfficeTest {

    @Test
    void a_deputy_decides_for_the_leader_but_never_what_the_deputy_has_reviewed() {
        LocalDate today = office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = office().file(project, List.of("B01"));
        office().accept(number);
        office().agree(number, "B01");
        var review = office().task(number, "REVIEW", "B01", "planning");
        office().complete("planning1", review, Map.of("proposal", "GRANT")).expect(200);
        var decision = office().task(number, "DECISION", "B01", "planning");
        office().complete("planning2", decision, Map.of("decision", "APPROVE")).expect(404);

        name("planningleader", null, "planning1", today, today.plusDays(3)).expect(201);
        assertThat(office().complete("planning1", decision, Map.of("decision", "APPROVE")).expect(422).problem()).isEqualTo("two-people");
        end("planningleader");
        assertThat(groups("planning1")).doesNotContain("planningleader");
        var named = name("planningleader", null, "planning2", today, today.plusDays(3)).expect(201).body();
        assertThat(named.path("inForce").asBoolean()).isTrue();
        assertThat(groups("planning2")).as("as Tasklist knows it").contains("planning", "planningleader");
        assertThat(office().get("planning2", "/api/tasks?scope=candidate&caseNumber=" + number).expect(200).body().path("tasks")
                .findValuesAsText("kind")).contains("DECISION");
        office().complete("planning2", decision, Map.of("decision", "APPROVE")).expect(200);

        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(recorded(number)).contains("STOOD_IN");
        String told = office().get("planning1", "/api/cases/" + number).body().path("timeline").findValuesAsText("text").stream()
                .filter(text -> text.contains(" 代 ")).findFirst().orElseThrow();
        assertThat(told).contains("领导决定");
        end("planningleader");
    }

    @Test
    void what_an_absent_colleague_has_is_the_stand_ins_too_until_it_ends_by_itself() {
        LocalDate today = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        String review = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        office().post("planning1", "/api/tasks/" + review + "/claim", null).expect(200);
        assertThat(office().post("planning2", "/api/tasks/" + review + "/claim", null).expect(409).problem()).isEqualTo("task-claimed");
        name("planning1", null, "planning2", today, today).expect(201);
        assertThat(office().get("planning2", "/api/tasks?scope=mine").expect(200).body().path("tasks").findValuesAsText("id")).contains(review);
        office().post("planning2", "/api/tasks/" + review + "/claim", null).expect(200);
        office().post("planningleader", "/api/tasks/" + review + "/assign", Map.of("to", "planning1")).expect(200);
        assertThat(office().get("planning2", "/api/tasks/" + review).body().path("assignee").asText()).as("given to the stand-in").isEqualTo("planning2");
        var opinions = bean(Duties.class).ofCase(number).stream().filter(duty -> "REVIEW".equals(duty.kind())).map(Duty::handler).toList();
        assertThat(opinions).containsExactly("planning2");

        office().to(office().due(today, 1), "09:00:00");
        assertThat(office().get("planning2", "/api/stand-ins").expect(200).body().path("standIns")).as("over by itself").isEmpty();
        office().post("planning2", "/api/tasks/" + review + "/unclaim", null).expect(200);
        office().post("planning1", "/api/tasks/" + review + "/claim", null).expect(200);
        assertThat(office().post("planning2", "/api/tasks/" + review + "/claim", null).expect(409).problem()).isEqualTo("task-claimed");
    }

    @Test
    void overlaps_chains_and_wrong_people_are_refused_in_words() {
        LocalDate today = office().morning();
        assertThat(name("planning1", null, "planning1", today, today).expect(422).problem()).isEqualTo("stand-in-refused");
        assertThat(name("planning1", null, "water1", today, today).expect(422).body().path("errors").get(0).path("code").asText())
                .isEqualTo("not-a-colleague");
        assertThat(name("planning1", null, "planningleader", today, today).expect(422).body().path("errors").get(0).path("code").asText())
                .isEqualTo("stand-in-leader");
        assertThat(name("planning1", null, "planning2", today.minusDays(1), today).expect(422).problem()).isEqualTo("stand-in-refused");
        assertThat(name("planning1", null, "planning2", today, today.minusDays(1)).expect(422).problem()).isEqualTo("stand-in-refused");
        assertThat(name("planning1", "planning2", "planning1", today, today).expect(403).problem()).isEqualTo("stand-in-not-yours");
        name("applicant1", null, "applicant2", today, today).expect(403);

        name("planningleader", "planning1", "planning2", today.plusDays(1), today.plusDays(5)).expect(201);
        assertThat(name("planning1", null, "planning2", today.plusDays(5), today.plusDays(9)).expect(409).problem()).isEqualTo("stand-in-overlaps");
        assertThat(name("planning2", null, "planning1", today.plusDays(2), today.plusDays(3)).expect(409).problem()).isEqualTo("stand-in-absent");
        assertThat(name("planningleader", null, "planning1", today.plusDays(2), today.plusDays(3)).expect(409).problem()).isEqualTo("stand-in-absent");
        assertThat(name("planning2", null, "planningleader", today.plusDays(2), today.plusDays(3)).expect(422).problem()).isEqualTo("stand-in-refused");
        name("planning2", null, "planning1", today.plusDays(6), today.plusDays(7)).expect(201);
        end("planningleader");
        end("planningleader");
        assertThat(office().post("water1", "/api/stand-ins/1/end", null).expect(404).problem()).isEqualTo("stand-in-unknown");
    }

    private OfficeClient.Answer name(String by, String absent, String deputy, LocalDate from, LocalDate until) {
        var request = new java.util.HashMap<String, Object>(Map.of("deputy", deputy, "from", from.toString(), "until", until.toString()));
        if (absent != null) {
            request.put("absent", absent);
        }
        return office().post(by, "/api/stand-ins", request);
    }

    private void end(String by) {
        var first = office().get(by, "/api/stand-ins").expect(200).body().path("standIns").get(0);
        office().post(by, "/api/stand-ins/" + first.path("id").asText() + "/end", null).expect(200);
    }

    private List<String> groups(String person) {
        return bean(IdentityService.class).createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
    }
}
