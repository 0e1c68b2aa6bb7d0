package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What anyone reads before applying: the list, an item, the guide, the first page. */
class ListingTest extends OfficeTest {

    private static final Map<String, String> ENGLISH = Map.of("Accept-Language", "en", "Accept", "text/html");
    private static final Map<String, String> CHINESE = Map.of("Accept-Language", "zh-CN", "Accept", "text/html");

    @Test
    void an_item_is_found_by_initials_and_filtered() {
        assertThat(codes("query=jsgcxkz")).containsExactly("B02");
        assertThat(codes("query=xkz&department=bureau")).containsExactly("C03");
        assertThat(codes("handling=INSTANT")).isNotEmpty().allMatch(code -> codes("within=1").contains(code));
        assertThat(codes("power=CONFIRMATION&stage=S4")).isNotEmpty();
        var refused = office().get(null, "/api/items?power=MAGIC").expect(422);
        assertThat(refused.problem()).isEqualTo("items-filter");
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("power");
    }

    @Test
    void the_page_keeps_the_filters_counts_and_says_what_to_do_when_nothing_is_found() {
        assertThat(page(null, "/items?query=xkz&stage=S3", CHINESE)).contains("C03", "建筑工程施工许可证核发", "找到 1 项，清单共 48 项", "value=\"xkz\"")
                .containsPattern("value=\"S3\"[^>]*selected").doesNotContain("建设工程规划许可证核发");
        assertThat(page(null, "/items?query=qqqq", ENGLISH)).contains("No item matches", "Open the guide");
        assertThat(page(null, "/items?stage=S9&within=x", CHINESE)).contains("清单共 48 项");
    }

    @Test
    void an_item_shows_place_course_special_procedures_and_when_it_is_needed_in_words() {
        var item = office().get(null, "/api/items/C01").expect(200).body();
        assertThat(item.path("service").path("phone").asText()).isNotBlank();
        assertThat(item.path("service").path("hours").asText()).contains("工作日");
        assertThat(item.path("supervision").path("complaintPhone").asText()).isNotBlank();
        assertThat(item.path("applyHref").asText()).isEqualTo("/apply/new?stage=S3&items=C01");
        assertThat(item.path("projectClassNames").toString()).contains("商业性开发建设项目");
        assertThat(item.path("procedures").get(0).path("ground").asText()).isNotBlank();
        var steps = item.path("flows").get(0).path("steps");
        assertThat(steps.findValuesAsText("name")).startsWith("征求部门意见", "科室审查").endsWith("主体已决定").contains("领导决定");
        assertThat(steps.findValuesAsText("name").indexOf("领导决定")).isGreaterThan(steps.findValuesAsText("name").indexOf("评审后审查"));
        assertThat(item.path("materials").get(0).path("sampleHref").asText()).endsWith("/sample");
        var dug = office().send(null, "GET", "/api/items/C07", null, Map.of("Accept-Language", "en")).expect(200).body();
        assertThat(dug.path("conditionText").asText()).isEqualTo("“Deep pit or basement of several floors” applies, or “Discharges into the public sewer” applies");
        assertThat(office().get(null, "/api/items/D03").expect(200).body().path("conditionText").asText())
                .isEqualTo("不属于下列情形：（涉及“特殊消防工程”，或者建筑面积（m²）达到 40,000）");
    }

    @Test
    void the_page_of_an_item_says_all_of_it_in_both_languages() {
        assertThat(page(null, "/items/B01", CHINESE)).contains("谁可以申请", "不得默认，催办到负责人", "办公时间", "监督投诉电话", "法律依据", "征求意见的部门",
                "作出决定前", "要跑几次", "登录后网上申报", "/api/items/B01/procedure", "科室审查", "下载样例", "仅当：需要评审？需要");
        assertThat(page(null, "/items/P05", ENGLISH)).contains("Who may apply", "No default", "By commitment", "Check the letter of commitment",
                "Only if: the letter is not complete", "Simple low-risk private project").doesNotContain("??");
        assertThat(page("applicant1", "/items/B01", CHINESE)).containsPattern("/projects/new|/apply/new").doesNotContain("登录后网上申报");
    }

    @Test
    void the_procedure_is_the_model_in_force() {
        assertThat(office().get(null, "/api/items/B01/procedure").expect(200).body().path("text").asText()).contains("<bpmn:definitions", "id=\"flow-expert\"");
        office().get(null, "/api/items/Z99/procedure").expect(404);
        office().get(null, "/api/items/B01/procedure?projectClass=SIMPLE").expect(404);
    }

    @Test
    void each_material_has_a_sample_that_says_what_it_is() {
        assertThat(page(null, "/items/B01/materials/B01-M1/sample", CHINESE)).contains("样例 SAMPLE", "总平面图", "市自然资源局", "（盖章处）");
        assertThat(page(null, "/items/B01/materials/B01-M6/sample", ENGLISH)).contains("SAMPLE 样例", "You need not bring this paper",
                "Natural Resources and Planning Bureau");
        office().send(null, "GET", "/items/B01/materials/B02-M1/sample", null, CHINESE).expect(404);
        office().send(null, "GET", "/items/Z99/materials/Z99-M1/sample", null, CHINESE).expect(404);
    }

    @Test
    void the_operator_replaces_places_and_telephones_whole_or_not_at_all() {
        assertThat(office().get(null, "/api/departments").expect(200).body().path("departments").get(0).path("service").path("place").asText()).isNotBlank();
        office().get("planning1", "/api/catalogue/service-places.csv").expect(403);
        String file = office().get("admin1", "/api/catalogue/service-places.csv").expect(200).body().path("text").asText();
        assertThat(file).startsWith("department,place_zh").contains("0000-5550103");
        var refused = places("admin1", "department,place_zh,place_en,hours_zh,hours_en,phone,complaint_phone\nnobody,甲,A,乙,B,1,\n").expect(422);
        assertThat(refused.body().path("errors").findValuesAsText("field")).contains("service-places.csv:2:department", "service-places.csv:2:complaint_phone");
        assertThat(places("admin1", file.replace("0000-5550103", "0471-1234567")).expect(200).body().path("places").asInt()).isEqualTo(29);
        assertThat(office().get(null, "/api/items/B01").body().path("service").path("phone").asText()).isEqualTo("0471-1234567");
        places("admin1", file).expect(200);
    }

    @Test
    void the_guide_orders_items_names_gates_and_spares_what_is_held_or_was_given_before() {
        var facts = OfficeClient.commercial();
        facts.put("plots", List.of("150105-2026-777"));
        var number = office().file(office().register(facts), List.of("A08"));
        office().upload("applicant1", number, "A08-M2", "地形图.pdf", "map".getBytes(StandardCharsets.UTF_8)).expect(201);
        facts.remove("name");
        facts.remove("applicant");

        var answer = office().post("applicant1", "/api/guide", facts).expect(200).body();
        assertThat(answer.path("cycle").path("workingDays").asInt()).isEqualTo(67);
        assertThat(answer.path("baseDataKnown").asBoolean()).isTrue();
        assertThat(answer.path("items").findValuesAsText("order")).startsWith("1", "2", "3");
        assertThat(answer.path("items").findValuesAsText("itemCode")).startsWith("A05", "A08", "B01", "B02");
        assertThat(gate(answer, "B01", "A08").path("decision").asText()).isEqualTo("WAIVE_TO_DECISION");
        assertThat(gate(answer, "C03", "B02").path("decision").asText()).isEqualTo("HARD");
        assertThat(gate(answer, "C03", "P02").path("reason").asText()).isNotBlank();
        var totals = answer.path("materialTotals");
        assertThat(totals.path("total").asInt())
                .isEqualTo(totals.path("toBring").asInt() + totals.path("held").asInt() + totals.path("givenBefore").asInt());
        assertThat(totals.path("givenBefore").asInt()).isEqualTo(1);
        assertThat(material(answer, "A08-M2").path("givenBefore").path("caseNumber").asText()).isEqualTo(number);
        assertThat(material(answer, "B01-M6").path("heldByName").asText()).isEqualTo("市自然资源局");
        assertThat(answer.path("intermediaries").findValuesAsText("service")).contains("EIA", "JOINT_SURVEY");

        facts.put("plots", List.of("150105-2026-778"));
        assertThat(office().post("applicant1", "/api/guide", facts).body().path("materialTotals").path("givenBefore").asInt()).isZero();
        facts.put("plots", List.of("150105-2026-777"));
        assertThat(office().post(null, "/api/guide", facts).body().path("materialTotals").path("givenBefore").asInt()).isZero();
        assertThat(office().post("applicant2", "/api/guide", facts).body().path("materialTotals").path("givenBefore").asInt()).isZero();
    }

    @Test
    void the_guides_page_answers_corrects_and_takes_the_facts_along() {
        var wrong = office().send(null, "GET", "/guide?ask=1&investment=ENTERPRISE&land=GRANTED&region=15&floorArea=many", null, CHINESE).expect(422);
        assertThat(wrong.body().path("text").asText()).contains("请先改正下面的内容", "请选择建什么", "区划代码是六位数字", "value=\"many\"", "href=\"#sector\"")
                .doesNotContain("请选择谁投资");
        String answer = page(null, "/guide?ask=1&investment=ENTERPRISE&sector=INDUSTRIAL&land=GRANTED&floorArea=1,800&landAreaHa=0.6", ENGLISH);
        assertThat(answer).contains("Simple low-risk private project: 10 working days", "Filing of enterprise investment project", "Must be done before it starts",
                "/projects/new?investment=ENTERPRISE&amp;sector=INDUSTRIAL&amp;land=GRANTED&amp;floorArea=1800&amp;landAreaHa=0.6");
        assertThat(page(null, "/guide?change=1&investment=GOVERNMENT&features=TREES_ON_SITE", CHINESE))
                .containsPattern("value=\"GOVERNMENT\"[^>]*checked").containsPattern("value=\"TREES_ON_SITE\"[^>]*checked");
    }

    @Test
    void the_first_page_opens_everybodys_own_doors() {
        assertThat(page(null, "/", CHINESE)).contains("67 个工作日", "96 个工作日", "10 个工作日", "href=\"/guide\"", "href=\"/verify\"", "action=\"/items\"")
                .doesNotContain("您好");
        assertThat(own("applicant1")).contains("/projects", "/apply", "/messages").doesNotContain("/desk");
        assertThat(own("planning1")).contains("/desk", "/camunda/app/tasklist/").doesNotContain("\"/apply\"");
        assertThat(own("window1")).contains("/counter");
        assertThat(own("supervisor1")).contains("/supervision");
        assertThat(own("admin1")).contains("/camunda/app/cockpit/");
    }

    private String own(String who) {
        return page(who, "/", CHINESE).replaceAll("(?s)^.*?<ul class=\"doors own\"(.*?)</ul>.*$", "$1");
    }

    private List<String> codes(String filter) {
        List<String> codes = new ArrayList<>();
        office().get(null, "/api/items?limit=200&" + filter).expect(200).body().path("items").forEach(item -> codes.add(item.path("itemCode").asText()));
        return codes;
    }

    private String page(String who, String path, Map<String, String> language) {
        return office().send(who, "GET", path, null, language).expect(200).body().path("text").asText();
    }

    private OfficeClient.Answer places(String who, String csv) {
        String edge = "----binglian";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"places\"; filename=\"service-places.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + edge + "--\r\n";
        return office().send(who, "POST", "/api/catalogue/service-places", HttpRequest.BodyPublishers.ofString(body),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
    }

    private static JsonNode gate(JsonNode answer, String item, String prerequisite) {
        return find(find(answer.path("items"), "itemCode", item).path("gates"), "prerequisite", prerequisite);
    }

    private static JsonNode material(JsonNode answer, String code) {
        return find(find(answer.path("items"), "itemCode", code.substring(0, 3)).path("materials"), "materialCode", code);
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        for (JsonNode one : list) {
            if (value.equals(one.path(name).asText())) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }
}
