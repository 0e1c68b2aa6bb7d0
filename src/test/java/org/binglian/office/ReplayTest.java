package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three finished cases, two of them accepted by silence, are played again through a draft with a shorter limit, in processes of their own. */
class ReplayTest extends OfficeTest {

    private static final String TABLE = "decisions/step-limits.dmn";

    @Test
    void finished_cases_are_played_again_and_each_that_would_differ_names_the_rule() {
        office().morning();
        String project = office().register(OfficeClient.simple());
        String prompt = office().file(project, "S1");
        office().workAll(prompt);
        String silent = office().file(project, "S2");
        office().work(silent, "COMPLETENESS");
        office().pass(6);
        assertThat(office().caseOf(silent).path("acceptance").asText()).isEqualTo("DEEMED");
        office().workAll(silent);

        String held = office().file(office().register(OfficeClient.simple()), "S1");
        office().work(held, "COMPLETENESS");
        office().pass(6);
        assertThat(office().caseOf(held).path("acceptance").asText()).isEqualTo("DEEMED");
        wasHeld(held);
        office().workAll(held);

        var shorter = new AnalystsHand().cell("step-limits", "Rule_Acceptance", "days", "4").models().get(TABLE);
        long draft = office().post("analyst1", "/api/models/drafts", Map.of("title", "四日受理", "files",
                List.of(Map.of("name", TABLE, "content", new String(shorter, StandardCharsets.UTF_8))))).expect(201).body().path("id").asLong();
        long asked = office().post("analyst1", "/api/models/drafts/" + draft + "/rehearsals", Map.of("kind", "REPLAY", "cases", 3)).expect(202).body()
                .path("id").asLong();
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500))
                .until(() -> !List.of("WAITING", "RUNNING").contains(read(asked).path("state").asText()));

        var done = read(asked);
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("DONE");
        var result = done.path("result");
        assertThat(result.path("unreproduced")).as("the record suffices to play them again; the hold that was written into it holds")
                .extracting(one -> one.path("caseNumber").asText()).containsExactly(held);
        assertThat(find(result.path("unreproduced"), "caseNumber", held).path("shown")).as("no date is made up for it").hasSize(1)
                .extracting(one -> one.path("topic").asText()).containsExactly("UNDER_WAY");
        assertThat(result.path("files")).extracting(JsonNode::asText).containsExactly(TABLE);
        assertThat(find(result.path("rulings"), "decision", "step-limits").path("rulesAfter")).extracting(JsonNode::asText).containsExactly("Rule_Acceptance");
        assertThat(result.path("differing")).extracting(one -> one.path("caseNumber").asText()).containsExactlyInAnyOrder(prompt, silent, held);
        var sooner = find(find(result.path("differing"), "caseNumber", silent).path("shown"), "what", "ACCEPTANCE");
        assertThat(sooner.path("topic").asText()).isEqualTo("DUE");
        assertThat(sooner.path("days").asInt()).isEqualTo(-1);

        String page = office().get("analyst1", "/studio/rehearsals/" + asked).expect(200).body().path("text").asText();
        assertThat(page).contains("结果不同的办件", silent, "提前 1 个工作日", "记录截止时尚未办结", "step-limits，规则 Rule_Acceptance");
        String table = office().get("analyst1", "/studio/rehearsals/" + asked + "/differing.csv").expect(200).body().path("text").asText();
        assertThat(table).contains(prompt, silent, TABLE);
    }

    /** As if its deemed acceptance had waited for a supervisor who released it only after the record ends. */
    private void wasHeld(String number) {
        var due = bean(Clocks.class).ofCase(number).stream().filter(clock -> clock.kind().equals("ACCEPTANCE")).findFirst().orElseThrow().due();
        var ended = due.plusDays(1).atStartOfDay(OfficeTime.ZONE).toOffsetDateTime();
        bean(JdbcClient.class).sql("""
                insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, due_at, released_by, released_at, rung_at, ended_at)
                values ('replayed', 'BoundaryEvent_AcceptancePeriodOver', ?, '-', ?, ?, 'supervisor1', ?, ?, ?)""")
                .params(number, ended, ended, released(due), released(due), released(due)).update();
    }

    private OffsetDateTime released(LocalDate due) {
        return office().due(due, 30).atTime(10, 0).atZone(OfficeTime.ZONE).toOffsetDateTime();
    }

    private JsonNode read(long id) {
        return office().get("admin1", "/api/models/rehearsals/" + id).expect(200).body();
    }

    private static JsonNode find(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false).filter(one -> value.equals(one.path(name).asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + all));
    }
}
