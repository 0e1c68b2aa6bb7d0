package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a click costs the database, counted and not timed: one commit, and no more statements than it needs. */
@Tag("database")
class ActCostTest extends OfficeTest {

    /** The most that an act may cost; in what a click sets off there are tasks, clocks and papers of its case too. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("file", 152), Map.entry("COMPLETENESS", 62), Map.entry("ACCEPTANCE", 84), Map.entry("STAGE_START", 330),
            Map.entry("INSPECTION_PLAN", 62), Map.entry("SITE_INSPECTION", 69), Map.entry("claim", 22), Map.entry("REVIEW", 43),
            Map.entry("OPINION", 108), Map.entry("DECISION", 72),
            Map.entry("/api/tasks?scope=candidate", 4), Map.entry("/desk", 11), Map.entry("/api/cases/%s", 41), Map.entry("/cases/%s", 41));

    /** On PostgreSQL, where what such acts ask comes along with their lock, and what nobody waits for leaves together. */
    private static final Map<String, Integer> MOST_ON_POSTGRES = Map.ofEntries(
            Map.entry("file", 40), Map.entry("COMPLETENESS", 22), Map.entry("ACCEPTANCE", 27), Map.entry("STAGE_START", 146),
            Map.entry("INSPECTION_PLAN", 19), Map.entry("SITE_INSPECTION", 25), Map.entry("claim", 11), Map.entry("REVIEW", 15),
            Map.entry("OPINION", 52), Map.entry("DECISION", 35));

    private final Map<String, List<CountedTrips.Trips>> costs = new LinkedHashMap<>();

    @Test
    void a_click_is_one_commit_and_few_statements() {
        office().morning();
        play();
        costs.clear();
        play();
        costs.forEach((act, all) -> all.forEach(cost -> {
            assertThat(cost.statements().size()).as("%s costs %s", act, String.join("\n", cost.statements())).isLessThanOrEqualTo(most(act));
            if (!act.startsWith("/")) {
                assertThat(cost.commits()).as("commits of %s", act).hasSize(1);
            }
        }));
    }

    private static int most(String act) {
        boolean postgres = "postgres".equals(System.getProperty("binglian.test.database"));
        return postgres ? MOST_ON_POSTGRES.getOrDefault(act, MOST.get(act)) : MOST.get(act);
    }

    /** A case of two items from its filing to its end, each review claimed in a click of its own. */
    private void play() {
        var project = office().register(OfficeClient.commercial());
        var number = new String[1];
        count("file", () -> number[0] = office().file(project, List.of("B01", "B04")));
        for (var open = office().approvalTasks(number[0]); !open.isEmpty(); open = office().approvalTasks(number[0])) {
            JsonNode task = open.get(0);
            String kind = task.path("kind").asText();
            String who = OfficeClient.worker(task);
            if ("REVIEW".equals(kind)) {
                count("claim", () -> office().post(who, "/api/tasks/" + task.path("id").asText() + "/claim", null).expect(200));
            }
            count(kind, () -> office().complete(who, task, OfficeClient.usual(task)).expect(200));
        }
        List.of("/api/tasks?scope=candidate", "/desk", "/api/cases/%s", "/cases/%s")
                .forEach(page -> count(page, () -> office().get("planning1", page.formatted(number[0])).expect(200)));
    }

    private void count(String act, Runnable request) {
        costs.computeIfAbsent(act, first -> new ArrayList<>()).add(CountedTrips.during(request));
    }
}
