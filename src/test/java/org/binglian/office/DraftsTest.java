package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts over HTTP: whose they are, that one draft makes one case, and the look that the lead department takes before. */
class DraftsTest extends OfficeTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");

    private final List<String> cases = new ArrayList<>();

    @AfterEach
    void withdraw() {
        cases.forEach(number -> office().post("window1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "试验结束")));
        cases.clear();
    }

    @Test
    void a_draft_is_filled_by_the_applicant_and_the_agent_and_is_nobody_elses() {
        office().morning();
        var draft = begin("applicant1", office().register(OfficeClient.commercial()), "S2");
        String path = "/api/drafts/" + draft.path("draftId").asText();
        assertThat(begin("applicant1", draft.path("projectNumber").asText(), "S2").path("draftId")).isEqualTo(draft.path("draftId"));
        assertThat(office().get("agent1", path).expect(200).body().path("state").asText()).isEqualTo("OPEN");
        for (String stranger : List.of("applicant2", "window1", "planning1", "supervisor1", "helper1", "admin1")) {
            assertThat(office().get(stranger, path).expect(404).problem()).isEqualTo("draft-unknown");
            office().post(stranger, path + "/submission", null).expect(404);
            office().send(stranger, "DELETE", path, null, Map.of()).expect(404);
        }
        assertThat(office().get("applicant2", "/api/drafts").expect(200).body().findValuesAsText("draftId")).doesNotContain(draft.path("draftId").asText());

        assertThat(office().post("agent1", path + "/items", Map.of("items", List.of())).expect(422).problem()).isEqualTo("draft-without-items");
        assertThat(office().post("agent1", path + "/items", Map.of("items", List.of("A05"))).expect(422).problem()).isEqualTo("item-not-applicable");
        var narrowed = office().post("agent1", path + "/items", Map.of("items", List.of("B01"))).expect(200).body();
        assertThat(narrowed.path("materials").findValuesAsText("itemCode")).containsOnly("B01");
        assertThat(office().post("agent1", path + "/consultation", Map.of()).expect(422).problem()).isEqualTo("draft-answer-missing");
        office().post("agent1", path + "/consultation", Map.of("requested", true)).expect(200);

        office().send("applicant1", "DELETE", path, null, Map.of()).expect(204);
        office().get("applicant1", path).expect(404);
    }

    @Test
    void each_material_is_uploaded_promised_or_found_and_two_clicks_make_one_case_and_one_receipt() {
        office().morning();
        var draft = begin("applicant1", office().register(OfficeClient.commercial()), "S2");
        String path = "/api/drafts/" + draft.path("draftId").asText();
        var missing = lines(draft, line -> "MISSING".equals(line.path("status").asText()));
        var held = lines(draft, line -> !line.path("asked").asBoolean()).get(0).path("materialCode").asText();
        var plain = missing.stream().filter(line -> line.path("mayFollowUntil").isNull()).findFirst().orElseThrow().path("materialCode").asText();
        var later = missing.stream().filter(line -> !line.path("mayFollowUntil").isNull()).findFirst().orElseThrow();
        assertThat(upload("applicant1", path, plain, new byte[0]).expect(422).problem()).isEqualTo("file-empty");
        assertThat(upload("applicant1", path, plain, new byte[2_000_000]).expect(413).problem()).isEqualTo("file-too-large");
        assertThat(upload("applicant1", path, held, "文".getBytes(StandardCharsets.UTF_8)).expect(422).problem()).isEqualTo("material-already-held");
        assertThat(upload("applicant1", path, "Z99-M1", new byte[1]).expect(422).problem()).isEqualTo("material-not-asked");
        assertThat(office().post("applicant1", path + "/commitments", Map.of("materialCode", plain, "supplyBy", office().today().toString()))
                .expect(422).problem()).isEqualTo("material-not-tolerable");
        office().post("applicant1", path + "/commitments", Map.of("materialCode", later.path("materialCode").asText(), "supplyBy",
                later.path("mayFollowUntil").asText())).expect(200);

        var others = missing.stream().map(line -> line.path("materialCode").asText()).filter(code -> !code.equals(later.path("materialCode").asText()))
                .limit(4).toList();
        var uploads = others.stream().map(code -> CompletableFuture.supplyAsync(() -> upload("applicant1", path, code, code.getBytes(StandardCharsets.UTF_8))))
                .toList();
        uploads.forEach(upload -> upload.join().expect(201));
        var filled = office().get("applicant1", path).expect(200).body();
        assertThat(lines(filled, line -> others.contains(line.path("materialCode").asText()))).as("several tabs lose nothing")
                .allSatisfy(line -> assertThat(line.path("status").asText()).isEqualTo("PROVIDED"));

        var submitted = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> office().post(i == 1 ? "agent1" : "applicant1",
                path + "/submission", null))).toList().stream().map(CompletableFuture::join).map(answer -> answer.expect(201).body().toString()).distinct().toList();
        assertThat(submitted).as("one case, one receipt").hasSize(1);
        var number = filed(office().post("applicant1", path + "/submission", null).expect(201).body());
        assertThat(office().get("applicant1", "/api/cases?projectNumber=" + draft.path("projectNumber").asText()).body().path("cases")).hasSize(1);
        var materials = office().caseOf(number).path("materials");
        assertThat(status(materials, plain)).isEqualTo("PROVIDED");
        assertThat(status(materials, later.path("materialCode").asText())).isEqualTo("PROMISED");
        assertThat(materials.findValuesAsText("status")).as("what was not given is not made up").contains("MISSING").doesNotContain("SAMPLE");
        assertThat(office().post("applicant1", path + "/samples", null).expect(409).problem()).isEqualTo("draft-filed");
    }

    @Test
    void the_lead_department_remarks_before_the_filing_and_no_clock_of_a_case_starts() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var draft = begin("applicant1", project, "S2");
        String path = "/api/drafts/" + draft.path("draftId").asText();
        String code = lines(draft, line -> line.path("asked").asBoolean()).get(0).path("materialCode").asText();
        upload("applicant1", path, code, "图".getBytes(StandardCharsets.UTF_8)).expect(201);
        LocalDate due = office().due(office().today(), 2);
        var asked = office().post("applicant1", path + "/pre-review", null).expect(201).body().path("preReview");
        assertThat(asked.path("state").asText()).isEqualTo("ASKED");
        assertThat(asked.path("due").asText()).isEqualTo(due.toString());
        assertThat(office().post("applicant1", path + "/pre-review", null).expect(409).problem()).isEqualTo("pre-review-runs");

        String lead = asked.path("department").asText();
        var task = preReviewTask(lead, project);
        assertThat(task.path("due").asText()).isEqualTo(due.toString());
        String look = "/api/pre-reviews/" + asked.path("id").asLong();
        assertThat(office().get(lead + "1", look).expect(200).body().path("materials").findValuesAsText("fileName")).contains("图.pdf");
        assertThat(office().get(lead + "1", look + "/materials/" + code).expect(200).body().path("text").asText()).isEqualTo("图");
        office().get("applicant2", look).expect(404);
        office().get("finance1", look + "/materials/" + code).expect(404);
        assertThat(office().post(lead + "1", "/api/tasks/" + task.path("id").asText() + "/complete", Map.of("materialRemarks", "看不懂")).expect(422).problem())
                .isEqualTo("pre-review-unclear");
        assertThat(office().post(lead + "1", "/api/tasks/" + task.path("id").asText() + "/complete", Map.of("materialRemarks",
                List.of(Map.of("materialCode", "Z99-M1", "remark", "不相干")))).expect(422).problem()).isEqualTo("pre-review-unclear");
        office().post(lead + "1", "/api/tasks/" + task.path("id").asText() + "/complete",
                Map.of("materialRemarks", List.of(Map.of("materialCode", code, "remark", "请补盖公章")))).expect(200);

        var answered = office().get("applicant1", path).expect(200).body();
        assertThat(answered.path("preReview").path("state").asText()).isEqualTo("ANSWERED");
        assertThat(lines(answered, line -> code.equals(line.path("materialCode").asText())).get(0).path("remarks").get(0).asText()).isEqualTo("请补盖公章");
        assertThat(recorded(project)).contains("PRE_REVIEW_REQUESTED", "PRE_REVIEW_ANSWERED");
        var cycle = office().get("applicant1", "/api/projects/" + project).body();
        assertThat(cycle.path("cycle").path("usedWorkingDays").asInt()).isZero();
        assertThat(cycle.path("cases")).isEmpty();
    }

    @Test
    void a_pre_review_that_nobody_answers_ends_without_consequence_and_one_of_a_filed_draft_ends_with_it() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        String path = "/api/drafts/" + begin("applicant1", project, "S1").path("draftId").asText();
        var asked = office().post("agent1", path + "/pre-review", null).expect(201).body().path("preReview");
        office().after(LocalDate.parse(asked.path("due").asText()));
        assertThat(office().get("applicant1", path).body().path("preReview").path("state").asText()).isEqualTo("SILENT");
        assertThat(recorded(project)).contains("PRE_REVIEW_SILENT");
        assertThat(accountable(project)).isEmpty();

        office().morning();
        String lead = office().post("applicant1", path + "/pre-review", null).expect(201).body().path("preReview").path("department").asText();
        var task = preReviewTask(lead, project);
        filed(office().post("applicant1", path + "/submission", null).expect(201).body());
        assertThat(recorded(project)).contains("PRE_REVIEW_DROPPED");
        office().post(lead + "1", "/api/tasks/" + task.path("id").asText() + "/complete", Map.of()).expect(409);
        assertThat(office().get("applicant1", path).body().path("state").asText()).isEqualTo("FILED");
    }

    @Test
    void the_window_files_for_a_walk_in_and_only_the_window_sees_that_draft() {
        office().morning();
        var walkIn = OfficeClient.commercial();
        walkIn.put("applicant", Map.of("name", "过路示例商贸有限公司", "creditCode", "91150100MADEM0038A"));
        var project = office().post("window1", "/api/projects", walkIn).expect(201).body().path("projectNumber").asText();
        String path = "/api/drafts/" + begin("window1", project, "S1").path("draftId").asText();
        assertThat(office().get("window2", path).expect(200).body().path("channel").asText()).isEqualTo("WINDOW");
        office().get("applicant1", path).expect(404);
        office().get("agent1", path).expect(404);
        assertThat(office().post("window2", path + "/samples", null).expect(200).body().path("missing").asInt()).isZero();
        var number = filed(office().post("window2", path + "/submission", null).expect(201).body());
        var filed = office().caseOf(number);
        assertThat(filed.path("channel").asText()).isEqualTo("WINDOW");
        assertThat(filed.path("materials").findValuesAsText("status")).contains("SAMPLE").doesNotContain("MISSING", "PROVIDED");
        assertThat(office().post("window1", "/api/drafts", Map.of("projectNumber", project, "stage", "S1")).expect(409).problem())
                .isEqualTo("no-item-to-apply-for");
    }

    @Test
    void a_form_sent_twice_acts_once_and_a_file_that_is_too_large_is_told_on_its_page() {
        office().morning();
        String form = "once=" + UUID.randomUUID() + "&who=OTHER&applicant.name=" + encoded("北郊示例公司") + "&applicant.creditCode=91150100MADEM0038A&name="
                + encoded("两次点击") + "&investment=ENTERPRISE&sector=INDUSTRIAL&land=GRANTED&region=150105&floorArea=1800&landAreaHa=0.6";
        var sent = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() -> office().send("applicant2", "POST", "/projects/new", form, FORM)))
                .toList();
        sent.forEach(one -> one.join().expect(303));
        var own = office().get("applicant2", "/api/projects").expect(200).body().path("projects");
        List<String> numbers = new ArrayList<>();
        own.forEach(project -> {
            if ("两次点击".equals(project.path("name").asText())) {
                numbers.add(project.path("projectNumber").asText());
            }
        });
        assertThat(numbers).hasSize(1);
        assertThat(office().send("planning1", "POST", "/projects/new", form, FORM).status()).isEqualTo(403);

        var draft = begin("applicant2", numbers.get(0), "S1");
        String page = "/apply/" + draft.path("draftId").asText();
        String code = lines(draft, line -> line.path("asked").asBoolean()).get(0).path("materialCode").asText();
        office().get("applicant1", page).expect(404);
        office().get("agent1", page + "/materials").expect(200);
        assertThat(upload("applicant2", page + "/materials/" + code + "/file", "", code, new byte[3_000_000]).status()).as("turned away unread").isEqualTo(303);
        assertThat(upload("applicant2", page + "/materials/" + code + "/file", "", code, new byte[1_200_000]).status()).isEqualTo(413);
        assertThat(office().get("applicant2", page + "/materials?tooLarge=" + code).body().path("text").asText()).contains("每个文件不得超过 1 MB");
        assertThat(office().send("applicant2", "POST", page + "/materials/" + code + "/promise", "supplyBy=bald", FORM).status()).isEqualTo(422);
        office().send("applicant2", "POST", page + "/discard", "", FORM).expect(303);
        office().get("applicant2", page).expect(404);
    }

    private JsonNode begin(String who, String project, String stage) {
        return office().post(who, "/api/drafts", Map.of("projectNumber", project, "stage", stage)).expect(201).body();
    }

    private String filed(JsonNode answer) {
        cases.add(answer.path("caseNumber").asText());
        return answer.path("caseNumber").asText();
    }

    private JsonNode preReviewTask(String lead, String project) {
        return office().everyTask(lead + "1", "").stream().filter(task -> "PRE_REVIEW".equals(task.path("kind").asText()))
                .filter(task -> project.equals(task.path("projectNumber").asText())).findFirst().orElseThrow();
    }

    private static List<JsonNode> lines(JsonNode draft, java.util.function.Predicate<JsonNode> which) {
        List<JsonNode> lines = new ArrayList<>();
        draft.path("materials").forEach(line -> {
            if (which.test(line)) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static String status(JsonNode materials, String code) {
        for (JsonNode one : materials) {
            if (code.equals(one.path("materialCode").asText())) {
                return one.path("status").asText();
            }
        }
        throw new AssertionError("no material " + code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private OfficeClient.Answer upload(String who, String path, String code, byte[] content) {
        return upload(who, path, "/materials", code, content);
    }

    private OfficeClient.Answer upload(String who, String path, String below, String code, byte[] content) {
        String edge = "----binglian";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"materialCode\"\r\n\r\n" + code + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"图.pdf\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return office().send(who, "POST", path + below, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
    }
}
