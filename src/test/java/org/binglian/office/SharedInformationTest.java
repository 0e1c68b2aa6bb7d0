package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.DataUses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 7: what one knows, all have; base data are given once, held papers are never asked, and each look is recorded. */
@Tag("postgres")
class SharedInformationTest extends OfficeTest {

    private static final String CODE = "91150100MA0ABCD1XH";
    private static final String OTHER_CODE = "12150100460001231U";
    private static final byte[] FILE = "总平面图".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_later_project_needs_the_credit_code_only() {
        office().register(OfficeClient.commercial());
        var later = register("applicant1", Map.of("creditCode", CODE)).expect(201).body();
        assertThat(later.path("applicant").path("name").asText()).isEqualTo("内蒙古示例置业有限公司");
        assertThat(later.path("applicant").path("legalRepresentative").asText()).isNotBlank();
        assertThat(bean(DataUses.class).of(ProjectNumber.of(later.path("projectNumber").asText()))).extracting(use -> use.kind() + " " + use.datum())
                .containsExactly("ASKED BASE_DATA", "REUSED APPLICANT");
    }

    @Test
    void changed_data_are_a_new_version_and_the_old_one_is_kept_with_who_and_when() {
        String code = "111501000116000017";
        register("applicant1", Map.of("creditCode", code, "name", "示例投资公司", "contactName", "李华")).expect(201);
        int first = file("applicant1", code).path("version").asInt();
        register("applicant1", Map.of("creditCode", code, "contactName", "李华")).expect(201);
        assertThat(file("applicant1", code).path("version").asInt()).as("the same data are no new version").isEqualTo(first);
        var changed = register("agent1", Map.of("creditCode", code, "contactName", "赵敏")).expect(201).body();
        var file = file("applicant1", code);
        assertThat(file.path("version").asInt()).isEqualTo(first + 1);
        assertThat(file.path("name").asText()).isEqualTo("示例投资公司");
        assertThat(file.path("contactName").asText()).isEqualTo("赵敏");
        assertThat(file.path("versions").get(first - 1).path("contactName").asText()).isEqualTo("李华");
        assertThat(file.path("versions").get(first - 1).path("saidBy").asText()).isEqualTo("applicant1");
        assertThat(file.path("versions").get(first).path("saidBy").asText()).isEqualTo("agent1");
        assertThat(file.path("versions").get(first).path("saidAt").asText()).isNotBlank();
        assertThat(recorded(changed.path("projectNumber").asText())).contains("APPLICANT_DATA_CHANGED");
    }

    @Test
    void an_agent_of_two_who_named_the_same_code_says_the_name() {
        String code = "91150105MA7TEXT075";
        register("applicant1", Map.of("creditCode", code, "name", "呼和浩特市示例建设投资有限公司", "mobile", "13811110000")).expect(201);
        register("applicant2", Map.of("creditCode", code, "name", "呼和浩特市示例建设投资有限公司", "mobile", "13822220000")).expect(201);
        assertThat(register("agent1", Map.of("creditCode", code)).expect(422).body().path("errors").findValuesAsText("field"))
                .containsExactly("applicant.name");
        var project = register("agent1", Map.of("creditCode", code, "name", "呼和浩特市示例建设投资有限公司")).expect(201).body();
        assertThat(project.path("applicant").path("mobile").asText()).as("the account that was opened for this company").isEqualTo("13822220000");
    }

    @Test
    void who_names_anothers_code_learns_nothing_and_changes_nothing() {
        register("applicant1", Map.of("creditCode", OTHER_CODE, "name", "示例建设集团", "legalRepresentative", "王强", "mobile", "13800000000")).expect(201);
        var before = file("applicant1", OTHER_CODE);
        var refused = register("applicant2", Map.of("creditCode", OTHER_CODE)).expect(422);
        assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly("applicant.name");
        assertThat(refused.body().toString()).doesNotContain("示例建设").doesNotContain("王强");
        var unknown = register("applicant2", Map.of("creditCode", "521501005000045699")).expect(422);
        assertThat(unknown.body().path("errors")).as("the same answer as for a code that nobody named").isEqualTo(refused.body().path("errors"));

        var own = register("applicant2", Map.of("creditCode", OTHER_CODE, "name", "另一家公司", "contactName", "张三")).expect(201).body();
        assertThat(own.path("applicant").path("legalRepresentative").isNull()).isTrue();
        assertThat(own.path("applicant").path("mobile").isNull()).isTrue();
        assertThat(file("applicant1", OTHER_CODE)).isEqualTo(before);
        assertThat(file("applicant2", OTHER_CODE).path("name").asText()).isEqualTo("另一家公司");
        assertThat(office().get("applicant1", "/api/projects/" + own.path("projectNumber").asText()).status()).isEqualTo(404);
    }

    @Test
    void at_the_counter_only_the_account_of_that_very_company_gets_the_project() {
        office().register(OfficeClient.commercial());
        register("applicant2", Map.of("creditCode", CODE, "name", "另一家公司")).expect(201);
        register("window1", Map.of("creditCode", CODE)).expect(422);
        var filed = register("window1", Map.of("creditCode", CODE, "name", "内蒙古示例置业有限公司")).expect(201).body();
        assertThat(filed.path("applicant").path("mobile").asText()).isEqualTo("138****0000");
        String number = filed.path("projectNumber").asText();
        office().get("applicant1", "/api/projects/" + number).expect(200);
        assertThat(office().get("applicant2", "/api/projects/" + number).status()).isEqualTo(404);
    }

    @Test
    void a_helper_may_use_the_file_masked_and_not_change_it() {
        office().register(OfficeClient.commercial());
        var refused = register("helper1", Map.of("creditCode", CODE, "name", "内蒙古示例置业有限公司", "mobile", "13911112222")).expect(409);
        assertThat(refused.problem()).isEqualTo("applicant-data-kept");
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("applicant.mobile");
        var helped = register("helper1", Map.of("creditCode", CODE, "name", "内蒙古示例置业有限公司")).expect(201).body();
        assertThat(helped.path("applicant").path("mobile").asText()).contains("*");
        assertThat(office().get("helper1", "/api/applicants").expect(200).body().path("applicants").toString()).doesNotContain("13800000000");
    }

    @Test
    void a_natural_person_is_an_applicant_too() {
        var said = Map.<String, Object>of("citizenId", "150105199003071236", "name", "李华", "mobile", "13800000009");
        var first = register("applicant2", said).expect(201).body();
        assertThat(first.path("applicant").path("citizenId").asText()).isEqualTo("150*************36");
        assertThat(first.path("applicant").path("creditCode").isNull()).isTrue();
        var later = register("applicant2", Map.of("citizenId", "150105199003071236")).expect(201).body();
        assertThat(later.path("applicant").path("mobile").asText()).isEqualTo("13800000009");
        register("applicant2", Map.of("citizenId", "150105199003071236", "creditCode", CODE, "name", "李华")).expect(422);
        register("applicant2", Map.of("citizenId", "150105199003071235", "name", "李华")).expect(422);
    }

    @Test
    void a_demand_for_what_somebody_holds_is_refused_and_names_the_holder() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        var check = office().task(number, "COMPLETENESS", null, "planning");
        var refused = office().complete(check, demand("B01-M6", "B01-M12", "B01-M10")).expect(422);
        assertThat(refused.problem()).isEqualTo("demand-already-held");
        assertThat(refused.body().path("errors").findValuesAsText("message")).containsExactly("材料 B01-M6 由市自然资源局保存，应当通过共享取得",
                "材料 B01-M12 由本项目档案保存，应当通过共享取得", "材料 B01-M10 由市自然资源局保存，应当通过共享取得");
        var english = office().send("planning1", "POST", "/api/tasks/" + check.path("id").asText() + "/complete", demand("B01-M6"),
                Map.of("Accept-Language", "en")).expect(422);
        assertThat(english.body().path("errors").get(0).path("message").asText()).matches("[\\x20-\\x7e]+").contains("B01-M6 is held by");
        office().work(number, "COMPLETENESS");
        var more = new HashMap<>(demand("B01-M6"));
        more.remove("complete");
        more.put("decision", "CORRECT");
        assertThat(office().complete("window1", office().task(number, "ACCEPTANCE", null, null), more).expect(422).problem())
                .isEqualTo("demand-already-held");
        assertThat(office().upload("applicant1", number, "B01-M6", "x.pdf", FILE).expect(422).problem()).isEqualTo("material-already-held");
        assertThat(office().caseOf(number).path("correction").isNull()).isTrue();
    }

    @Test
    void nothing_that_can_be_shared_is_ever_missing() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var filed = office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "materials", List.of(
                Map.of("materialCode", "B01-M1", "fileName", "a.pdf"), Map.of("materialCode", "B01-M6", "fileName", "b.pdf")))).expect(201).body();
        filed.path("materials").forEach(m -> {
            if (!"APPLICANT".equals(m.path("source").asText())) {
                assertThat(m.path("status").asText()).as("%s", m).isIn("SHARED", "AWAITED", "BASE_DATA", "HELD", "REUSED");
                assertThat(m.path("heldByName").asText()).as("%s", m).isNotBlank();
            }
        });
        assertThat(filed.path("materials").findValuesAsText("status")).contains("MISSING", "PROVIDED");
        office().post("applicant1", "/api/cases/" + filed.path("caseNumber").asText() + "/withdrawal", Map.of("reason", "试验结束")).expect(200);
    }

    @Test
    void the_paper_of_an_earlier_item_attaches_itself_when_it_is_granted() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, "S1");
        var second = office().file(project, "S2");
        assertThat(material(second, "B01-M6").path("status").asText()).isEqualTo("AWAITED");
        assertThat(material(second, "B01-M6").path("paperNumber").isNull()).isTrue();
        office().workAll(first);

        var shared = material(second, "B01-M6");
        assertThat(shared.path("status").asText()).isEqualTo("SHARED");
        assertThat(paperOf(first, "A08")).isEqualTo(shared.path("paperNumber").asText());
        office().get("civildefence1", shared.path("href").asText()).expect(404);
        assertThat(office().get("applicant1", shared.path("href").asText()).expect(200).body().path("text").asText()).contains("A08");
        assertThat(recorded(second)).contains("PAPER_SHARED");
    }

    @Test
    void the_notice_of_a_default_serves_until_the_late_paper_comes() {
        var number = silentOnTrees();
        var served = material(number, "B02-M6");
        assertThat(served.path("status").asText()).isEqualTo("SHARED");
        assertThat(served.path("paperNumber").asText()).startsWith("MR-");
        office().complete(office().task(number, "AFTERCARE", "B04", "bureau"), Map.of("action", "ISSUE")).expect(200);
        assertThat(material(number, "B02-M6").path("paperNumber").asText()).startsWith("ZY-").isEqualTo(paperOf(number, "B04"));
    }

    @Test
    void a_revoked_outcome_is_shared_no_more() {
        var number = silentOnTrees();
        office().complete(office().task(number, "AFTERCARE", "B04", "bureau"), Map.of("action", "OBJECT", "reason", "树木未保护")).expect(200);
        office().complete("supervisor1", office().task(number, "SUPERVISION_CHECK", "B04", null), Map.of("finding", "REVOKE", "reason", "古树未列入"))
                .expect(200);
        assertThat(material(number, "B02-M6").path("status").asText()).isEqualTo("AWAITED");
        assertThat(material(number, "B02-M6").path("paperNumber").isNull()).isTrue();
        assertThat(recorded(number)).contains("PAPER_SHARING_ENDED");
    }

    @Test
    void what_was_given_for_a_case_that_was_taken_back_is_there_for_the_next() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var first = office().file(project, "S2");
        office().upload("applicant1", first, "B01-M1", "总平面图.pdf", FILE).expect(201);
        office().post("applicant1", "/api/cases/" + first + "/withdrawal", Map.of("reason", "补充设计")).expect(200);
        var second = office().file(project, "S2");

        var again = material(second, "B01-M1");
        assertThat(again.path("status").asText()).isEqualTo("REUSED");
        assertThat(again.path("fileName").asText()).isEqualTo("总平面图.pdf");
        assertThat(again.path("reusedFrom").path("caseNumber").asText()).isEqualTo(first);
        assertThat(office().get("planning1", again.path("href").asText()).expect(200).body().path("text").asText())
                .isEqualTo(new String(FILE, StandardCharsets.UTF_8));
        assertThat(recorded(second)).contains("DOCUMENT_REUSED");
        office().upload("applicant1", second, "B01-M1", "新总平面图.pdf", "新".getBytes(StandardCharsets.UTF_8)).expect(201);
        assertThat(material(second, "B01-M1").path("status").asText()).isEqualTo("PROVIDED");
        assertThat(material(second, "B01-M1").path("reusedFrom").isNull()).isTrue();
    }

    @Test
    void what_a_notice_found_wanting_is_not_used_again() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var first = office().file(project, "S2");
        office().upload("applicant1", first, "B01-M1", "a.pdf", FILE).expect(201);
        office().complete(office().task(first, "COMPLETENESS", null, "planning"), demand("B01-M1")).expect(200);
        office().post("applicant1", "/api/cases/" + first + "/withdrawal", Map.of("reason", "重做")).expect(200);
        assertThat(material(office().file(project, "S2"), "B01-M1").path("status").asText()).isEqualTo("SAMPLE");
    }

    @Test
    void as_built_drawings_given_once_serve_every_item_whichever_case_came_first() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var before = office().file(project, List.of("D07"));
        assertThat(material(before, "D07-M3").path("status").asText()).isEqualTo("BASE_DATA");
        var given = office().file(project, List.of("D01"));
        office().upload("applicant1", given, "D01-M2", "竣工图.dwg", FILE).expect(201);
        office().upload("applicant1", given, "D01-M2", "竣工图（改）.dwg", "改".getBytes(StandardCharsets.UTF_8)).expect(201);
        var after = office().file(project, List.of("D04"));
        for (var line : List.of(material(before, "D07-M3"), material(after, "D04-M3"))) {
            assertThat(line.path("status").asText()).as("%s", line).isEqualTo("REUSED");
            assertThat(line.path("reusedFrom").path("caseNumber").asText()).isEqualTo(given);
            assertThat(line.path("fileName").asText()).isEqualTo("竣工图（改）.dwg");
        }
        assertThat(office().upload("applicant1", after, "D04-M3", "x.dwg", FILE).expect(422).problem()).isEqualTo("material-already-held");
    }

    @Test
    void a_map_of_the_plot_serves_the_next_project_on_the_plot_of_the_same_applicant_only() {
        office().morning();
        String plot = "150105-2026-9" + System.nanoTime() % 1000;
        var first = office().file(office().register(on(plot)), List.of("A08"));
        office().upload("applicant1", first, "A08-M2", "地形图.pdf", FILE).expect(201);

        var next = office().file(office().register(on(plot)), List.of("A08"));
        assertThat(material(next, "A08-M2").path("status").asText()).isEqualTo("REUSED");
        assertThat(material(next, "A08-M2").path("reusedFrom").path("caseNumber").asText()).isEqualTo(first);
        var elsewhere = office().file(office().register(on(plot + "1")), List.of("A08"));
        assertThat(material(elsewhere, "A08-M2").path("status").asText()).isEqualTo("SAMPLE");

        var stranger = office().post("applicant2", "/api/projects", on(plot)).expect(201).body().path("projectNumber").asText();
        var strangers = office().post("applicant2", "/api/cases", Map.of("projectNumber", stranger, "items", List.of("A08"))).expect(201).body();
        assertThat(line(strangers, "A08-M2").path("status").asText()).isEqualTo("SAMPLE");
        office().post("applicant2", "/api/cases/" + strangers.path("caseNumber").asText() + "/withdrawal", Map.of("reason", "试验结束")).expect(200);
        office().get("applicant2", "/api/cases/" + first + "/materials/A08-M2").expect(404);
    }

    @Test
    void every_body_of_the_project_sees_the_others_documents_and_each_look_is_recorded_once_a_day() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        String first = office().get("applicant1", "/api/projects/" + project).body().path("cases").get(0).path("caseNumber").asText();
        assertThat(office().get("water1", "/api/cases/" + first).status()).isEqualTo(404);
        assertThat(office().get("water1", "/api/projects/" + project + "/documents").status()).isEqualTo(404);
        var second = office().file(project, "S2");
        office().accept(second);
        office().upload("applicant1", second, "B01-M1", "总平面图.pdf", FILE).expect(201);
        office().complete(office().task(second, "OPINION", "B01", "water"), Map.of("opinion", "DISAGREE", "reason", "侵占河道蓝线")).expect(200);

        office().get("water1", "/api/cases/" + first).expect(200);
        String permit = office().get("water1", "/api/projects/" + project + "/documents").expect(200).body().path("papers").findValuesAsText("number")
                .stream().filter(n -> n.startsWith("ZY-")).findFirst().orElseThrow();
        office().get("water1", "/api/papers/" + permit).expect(200);
        office().get("water1", "/api/papers/" + permit).expect(200);
        office().get("water1", "/api/cases/" + second + "/materials/B01-M1").expect(200);
        assertThat(looks(first, "water1")).containsExactly(permit);
        assertThat(looks(second, "water1")).containsExactly(second + " B01-M1");

        var list = office().get("bureau1", "/api/projects/" + project + "/documents").expect(200).body();
        assertThat(list.path("opinions").findValuesAsText("reason")).contains("侵占河道蓝线");
        assertThat(looks(second, "bureau1")).contains(second + " B01 water");
        assertThat(office().get("bureau1", "/api/cases/" + second).body().path("timeline").findValuesAsText("kind")).contains("DOCUMENT_VIEWED");
        assertThat(office().get("applicant1", "/api/cases/" + second).body().path("timeline").findValuesAsText("kind"))
                .as("who looked is the office's own affair").doesNotContain("DOCUMENT_VIEWED");
        office().pass(1);
        office().get("water1", "/api/papers/" + permit).expect(200);
        assertThat(looks(first, "water1")).containsExactly(permit, permit);
    }

    @Test
    void to_who_is_not_concerned_there_are_no_documents() {
        office().morning();
        var project = office().planned(OfficeClient.simple());
        String number = office().get("applicant1", "/api/projects/" + project).body().path("cases").get(0).path("caseNumber").asText();
        office().upload("applicant1", number, "A05-M1", "x.pdf", FILE);
        for (String stranger : List.of("aviation1", "applicant2", "tax1")) {
            for (String path : List.of("/api/projects/" + project + "/documents", "/api/cases/" + number, "/api/cases/" + number
                    + "/materials/A05-M1")) {
                assertThat(office().get(stranger, path).status()).as(stranger + " " + path).isEqualTo(404);
            }
        }
        assertThat(office().get(null, "/api/projects/" + project + "/documents").status()).isEqualTo(401);
        assertThat(office().get("applicant1", "/api/projects/" + project + "/documents").expect(200).body().path("papers").size()).isPositive();
        assertThat(office().get("applicant1", "/api/cases/" + number + "/materials/A05-M99").expect(404).problem()).isEqualTo("material-unknown");
        assertThat(office().get("applicant1", "/api/cases/" + number + "/materials/none").status()).isEqualTo(404);
        assertThat(recorded(number)).doesNotContain("DOCUMENT_VIEWED");
    }

    @Test
    void the_meter_counts_what_was_really_used_again_beside_the_citys_seven_to_one() {
        office().morning();
        var project = office().register(OfficeClient.simple());
        var sharing = office().get("applicant1", "/api/projects/" + project).body().path("sharing");
        int applicantKnown = sharing.path("reused").asInt();
        assertThat(sharing.path("askedOnce").asInt()).isEqualTo(1);
        assertThat(sharing.path("notAsked").asInt()).isZero();
        assertThat(sharing.path("before").asInt()).isEqualTo(7);
        assertThat(sharing.path("after").asInt()).isEqualTo(1);

        var first = office().file(project, "S1");
        assertThat(meter(project)).as("A05's form is filled from the base data").containsExactly(1, applicantKnown + 1, 0);
        office().workAll(first);
        office().file(project, List.of("B02"));
        assertThat(meter(project)).as("B02: its form, the filing notice of A05, and the land contract that nobody asks")
                .containsExactly(1, applicantKnown + 3, 2);
        for (String language : List.of("zh", "en")) {
            String page = office().send("applicant1", "GET", "/projects/" + project, null, Map.of("Accept", "text/html", "Accept-Language", language))
                    .expect(200).body().path("text").asText();
            assertThat(page).contains("zh".equals(language) ? "呼和浩特 2018 年" : "Hohhot 2018: base data given 7 times before, 1 time after");
        }
    }

    private OfficeClient.Answer register(String who, Map<String, Object> applicant) {
        var project = OfficeClient.simple();
        project.put("applicant", applicant);
        return office().post(who, "/api/projects", project);
    }

    private JsonNode file(String who, String code) {
        for (JsonNode one : office().get(who, "/api/applicants").expect(200).body().path("applicants")) {
            if (code.equals(one.path("creditCode").asText())) {
                return one;
            }
        }
        throw new AssertionError("no file of " + code);
    }

    private static Map<String, Object> on(String plot) {
        var project = OfficeClient.commercial();
        project.put("plots", List.of(plot));
        return project;
    }

    /** A case of the second stage in which the bureau has let the time for the trees pass. */
    private String silentOnTrees() {
        office().morning();
        var number = office().reviewing();
        office().work(number, task -> !List.of("B04", "B02").contains(task.path("itemCode").asText()));
        office().pass(office().item(number, "B04").path("clock").path("workingDays").asInt() + 1);
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isTrue();
        return number;
    }

    private JsonNode material(String number, String code) {
        return line(office().caseOf(number), code);
    }

    private static JsonNode line(JsonNode found, String code) {
        for (JsonNode one : found.path("materials")) {
            if (code.equals(one.path("materialCode").asText())) {
                return one;
            }
        }
        throw new AssertionError("no paper " + code);
    }

    private String paperOf(String number, String item) {
        for (JsonNode paper : office().caseOf(number).path("papers")) {
            if (item.equals(paper.path("itemCode").asText()) && "GRANT_DECISION".equals(paper.path("kind").asText())) {
                return paper.path("number").asText();
            }
        }
        throw new AssertionError("no paper of " + item);
    }

    private List<String> looks(String number, String who) {
        return bean(org.binglian.ledger.Ledger.class).of(number).stream().filter(row -> "DOCUMENT_VIEWED".equals(row.kind()) && who.equals(row.actor()))
                .map(row -> row.facts().replaceAll(".*\"document\":\"([^\"]+)\".*", "$1")).toList();
    }

    private List<Integer> meter(String project) {
        var sharing = office().get("applicant1", "/api/projects/" + project).body().path("sharing");
        return List.of(sharing.path("askedOnce").asInt(), sharing.path("reused").asInt(), sharing.path("notAsked").asInt());
    }

    private static Map<String, Object> demand(String... materials) {
        return Map.of("complete", false, "demands", List.of(materials).stream().map(code -> Map.of("materialCode", code, "problem", "缺少",
                "requirement", "补交")).toList());
    }
}
