package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bad input gets a clear error with the right status and changes nothing. */
class BadInputTest extends OfficeTest {

    @Test
    void wrong_check_digits_are_named() {
        var project = OfficeClient.commercial();
        applicant(project).put("creditCode", "11150100MB1234567X");
        refused("applicant1", "/api/projects", project, 422, "invalid-code");
        project = OfficeClient.commercial();
        applicant(project).put("contactId", "150105199003071235");
        refused("applicant1", "/api/projects", project, 422, "invalid-code");
        project = OfficeClient.commercial();
        project.put("projectCode", "2018-1");
        refused("applicant1", "/api/projects", project, 422, "invalid-code");
    }

    @Test
    void unknown_fields_and_facts_are_named() {
        var project = OfficeClient.commercial();
        project.put("colour", "red");
        refused("applicant1", "/api/projects", project, 400, "unknown-field");
        project = OfficeClient.commercial();
        project.put("features", List.of("NEAR_THE_MOON"));
        refused("applicant1", "/api/projects", project, 422, "project-incomplete");
        project = OfficeClient.commercial();
        project.put("investment", "PRIVATE");
        refused("applicant1", "/api/projects", project, 422, "project-incomplete");
        project = OfficeClient.commercial();
        project.put("floorArea", -1);
        refused("applicant1", "/api/projects", project, 422, "project-incomplete");
        refused("applicant1", "/api/projects", "{", 400, "unreadable-json");
        refused("planning1", "/api/projects", OfficeClient.commercial(), 403, "applicants-act");
    }

    @Test
    void a_case_needs_a_stage_of_the_list_and_items_in_force() {
        var project = office().register(OfficeClient.commercial());
        refused("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S9"), 422, "unknown-stage");
        refused("applicant1", "/api/cases", Map.of("projectNumber", project), 422, "case-incomplete");
        refused("applicant1", "/api/cases", Map.of("projectNumber", project, "items", List.of("Z99")), 422, "item-unknown-in-list");
        refused("applicant1", "/api/cases", Map.of("projectNumber", project, "items", List.of("A01")), 422, "item-not-applicable");
        refused("applicant1", "/api/cases", Map.of("projectNumber", "P2020999999", "stage", "S1"), 404, "project-unknown");
        refused("applicant2", "/api/cases", Map.of("projectNumber", project, "stage", "S1"), 404, "project-unknown");
        refused("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S1", "materials",
                List.of(Map.of("materialCode", "D05-M1", "fileName", "x.pdf"))), 422, "material-not-asked");
        assertThat(office().get("applicant1", "/api/projects/" + project).expect(200).body().path("cases")).isEmpty();
        office().file(project, "S1");
        refused("applicant1", "/api/cases", Map.of("projectNumber", project, "items", List.of("A05")), 409, "item-already-running");
    }

    @Test
    void an_item_that_is_not_in_force_cannot_be_applied_for() {
        var project = office().register(OfficeClient.commercial());
        var jdbc = bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var catalogue = bean(org.binglian.catalogue.Catalogue.class);
        LocalDate today = office().today();
        jdbc.sql("update catalogue_item set effective_to = ? where item_code = 'U01'").param(today.minusDays(1)).update();
        forget(catalogue);
        try {
            refused("applicant1", "/api/cases", Map.of("projectNumber", project, "items", List.of("U01")), 422, "item-not-in-force");
        } finally {
            jdbc.sql("update catalogue_item set effective_to = null where item_code = 'U01'").update();
            forget(catalogue);
        }
    }

    @Test
    void what_is_not_yours_answers_as_what_does_not_exist() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        for (String stranger : List.of("applicant2", "transport1", "analyst1")) {
            assertThat(office().get(stranger, "/api/cases/" + number).status()).isEqualTo(404);
            assertThat(office().get(stranger, "/api/cases/" + number).body().path("detail"))
                    .isEqualTo(office().get(stranger, "/api/cases/20200101000001").body().path("detail"));
        }
        assertThat(office().get(null, "/api/cases/" + number).status()).isEqualTo(401);
        assertThat(office().get("planning1", "/api/cases/" + number).status()).isEqualTo(200);
        assertThat(office().get("agent1", "/api/cases/" + number).status()).isEqualTo(200);
        var task = office().task(number, "COMPLETENESS", null, "planning");
        assertThat(office().complete("water1", task, Map.of("complete", true)).status()).isEqualTo(404);
    }

    @Test
    void a_forms_rules_are_checked_and_nothing_changes() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        var task = office().task(number, "COMPLETENESS", null, "planning");
        assertThat(office().complete(task, Map.of()).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().complete(task, Map.of("complete", "maybe")).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().complete(task, Map.of("complete", false)).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("demands");
        assertThat(office().complete(task, Map.of("complete", false, "demands", List.of(Map.of("materialCode", "D05-M1", "problem", "缺",
                "requirement", "补")))).expect(422).problem()).isEqualTo("demand-unclear");
        assertThat(office().complete(task, Map.of("complete", true, "verdict", "x")).expect(400).problem()).isEqualTo("unknown-field");
        assertThat(office().tasks(number)).hasSize(1);
        office().accept(number);
        var opinion = office().task(number, "OPINION", "B01", "water");
        assertThat(office().complete(opinion, Map.of("opinion", "DISAGREE")).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("reason");
        assertThat(office().complete(opinion, Map.of("opinion", "DEEMED_CONSENT")).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().opinion(number, "B01", "water").path("opinion").isNull()).isTrue();
    }

    @Test
    void a_task_that_somebody_completed_or_a_clock_ended_says_so() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        var task = office().task(number, "OPINION", "B01", "water");
        office().complete("water1", task, Map.of("opinion", "AGREE")).expect(200);
        assertThat(office().complete("water2", task, Map.of("opinion", "AGREE")).expect(409).problem()).isEqualTo("task-completed");
        var late = office().task(number, "OPINION", "B01", "traffic");
        office().to(office().due(office().due(accepted, 1), 5).plusDays(1), "00:00:30");
        assertThat(office().complete("traffic1", late, Map.of("opinion", "AGREE")).expect(409).problem()).isEqualTo("task-ended-by-clock");
        var claimed = office().task(number, "REVIEW", "B01", "planning");
        office().post("planning1", "/api/tasks/" + claimed.path("id").asText() + "/claim", null).expect(200);
        assertThat(office().complete("planning2", claimed, Map.of("proposal", "GRANT")).expect(409).problem()).isEqualTo("task-claimed");
    }

    @Test
    void an_empty_an_oversized_and_an_unasked_file_are_refused() throws Exception {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        byte[] drawing = "总平面图".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(office().upload("applicant1", number, "B01-M1", "plan.pdf", new byte[0]).expect(422).problem()).isEqualTo("file-empty");
        assertThat(office().upload("applicant1", number, "B01-M1", "plan.pdf", new byte[1_048_577]).expect(413).problem()).isEqualTo("file-too-large");
        assertThat(office().upload("applicant1", number, "D05-M1", "plan.pdf", drawing).expect(422).problem()).isEqualTo("material-not-asked");
        assertThat(office().upload("applicant2", number, "B01-M1", "plan.pdf", drawing).status()).isEqualTo(404);
        assertThat(office().upload("planning1", number, "B01-M1", "plan.pdf", drawing).expect(403).problem()).isEqualTo("applicants-act");
        var kept = office().upload("applicant1", number, "B01-M1", "../../etc/plan.pdf", drawing).expect(201).body();
        assertThat(kept.path("fileName").asText()).isEqualTo("plan.pdf");
        assertThat(kept.path("size").asLong()).isEqualTo(drawing.length);
        var given = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base() + "/api/cases/" + number + "/materials/B01-M1")).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString("applicant1:demo".getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(given.body()).isEqualTo(drawing);
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).as("never shown in the hall's own name").startsWith("attachment").contains("plan.pdf");
        assertThat(given.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
        assertThat(given.headers().firstValue("X-Content-Type-Options").orElse("")).isEqualTo("nosniff");
        assertThat(given.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "另行申报")).expect(200);
        assertThat(office().upload("applicant1", number, "B01-M1", "plan.pdf", drawing).expect(409).problem()).isEqualTo("case-ended");
    }

    @Test
    void the_clock_never_goes_back_and_only_the_operator_moves_it() {
        refused("applicant1", "/api/demo/clock", Map.of("advanceWorkingDays", 1), 403, "denied");
        refused("admin1", "/api/demo/clock", Map.of("to", "2020-01-01T00:00:00+08:00"), 422, "clock-never-back");
        refused("admin1", "/api/demo/clock", Map.of("advanceWorkingDays", -1), 422, "clock-move");
        refused("admin1", "/api/demo/clock", Map.of(), 422, "clock-move");
    }

    @Test
    void the_same_key_answers_the_same_and_makes_one_case() {
        var project = office().register(OfficeClient.commercial());
        var key = Map.of("Idempotency-Key", "file-once-" + project);
        var body = Map.of("projectNumber", project, "stage", "S1");
        var first = office().send("applicant1", "POST", "/api/cases", body, key).expect(201);
        var again = office().send("applicant1", "POST", "/api/cases", body, key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(office().send("applicant1", "POST", "/api/cases", Map.of("projectNumber", project, "stage", "S2"), key).status()).isEqualTo(422);
        assertThat(office().get("applicant1", "/api/projects/" + project).body().path("cases")).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> applicant(Map<String, Object> project) {
        var applicant = new HashMap<>((Map<String, Object>) project.get("applicant"));
        project.put("applicant", applicant);
        return applicant;
    }

    private static void forget(org.binglian.catalogue.Catalogue catalogue) {
        org.springframework.test.util.ReflectionTestUtils.setField(catalogue, "snapshot", null);
    }

    private void refused(String who, String path, Object body, int status, String problem) {
        var answer = office().post(who, path, body).expect(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().path("detail").asText()).isNotBlank();
    }
}
