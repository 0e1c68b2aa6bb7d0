package org.binglian.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PapersTest {

    private static final Path FOLDER = Path.of("forms", "papers");
    private static final String NASTY = "<script>alert(1)</script>\"&'";
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("receipt", "收件凭证"), Map.entry("acceptance-notice", "受理通知书"),
            Map.entry("correction-notice", "补正通知书"), Map.entry("non-acceptance-decision", "不予受理决定书"),
            Map.entry("not-required-notice", "不受理告知书"), Map.entry("start-notice", "启动通知"),
            Map.entry("opinion-request", "征求意见函"), Map.entry("special-procedure-notice", "特别程序告知书"),
            Map.entry("extension-notice", "延期通知书"), Map.entry("default-notice", "超时默认通知单"),
            Map.entry("grant-decision", "准予许可决定书"), Map.entry("filing-notice", "备案通知书"),
            Map.entry("refusal-decision", "不予许可决定书"),
            Map.entry("withdrawal-notice", "终止办理通知书"), Map.entry("delivery-proof", "送达回证"),
            Map.entry("revocation-decision", "撤销决定书"), Map.entry("assessment-notice", "区域评估适用告知书"),
            Map.entry("letter-of-commitment", "承诺书"), Map.entry("meeting-minutes", "会议纪要"),
            Map.entry("objection-explanation", "对异议部门的说明"));
    private static final List<String> SCALARS = List.of("number", "kindName", "kindNameEn", "issuedOn", "issuerName", "office", "caseNumber",
            "trackingCode", "projectNumber", "projectName", "applicantName", "itemCode", "itemName", "stageName", "receivedOn", "acceptedOn",
            "promisedDue", "statutoryDue", "workingDays", "reason", "conditions", "ground", "newDue", "mode", "effectiveOn", "recordedOn",
            "deliveredOn", "department", "departmentName", "rule", "verificationUrl", "hashNote");

    static List<String> papers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("_"))
                    .map(name -> name.replace(".mustache", "")).sorted().toList();
        }
    }

    @Test
    void each_paper_has_its_template() throws IOException {
        assertThat(papers()).containsExactlyInAnyOrderElementsOf(TITLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_shows_what_it_is_given(String paper) {
        String html = render(paper, full(""));
        assertThat(html).startsWith("<!doctype html>").contains("<h1>" + TITLES.get(paper) + "</h1>",
                "number-value", "issuerName-value", "issuedOn-value", "caseNumber-value", "projectName-value",
                "verificationUrl-value", "hashNote-value", "未加盖法定电子印章", "@page { size: A4;").doesNotContain("{{", "}}");
        assertThat(html.indexOf("issuerName-value")).isLessThan(html.indexOf("<p class=\"number\">"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_renders_with_next_to_nothing(String paper) {
        String html = render(paper, Map.of("number", "并联收〔2026〕17号", "issuerName", "市行政审批服务局", "issuedOn", "2026年11月23日"));
        assertThat(html).contains(TITLES.get(paper), "并联收〔2026〕17号", "市行政审批服务局", "2026年11月23日", "</html>")
                .doesNotContain("null", "{{", "<td></td>", "<p class=\"quote\"></p>");
        assertThat(render(paper, Map.of())).contains(TITLES.get(paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void what_people_wrote_never_becomes_markup(String paper) {
        assertThat(render(paper, full(NASTY))).contains("&lt;script&gt;").doesNotContain("<script", "alert(1)</script>", "\"&'");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void no_template_switches_escaping_off(String paper) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(paper + ".mustache"))).doesNotContain("{{{", "{{&", "<script").contains("{{<_page}}");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_says_in_english_what_it_means(String paper) {
        assertThat(render(paper, full(""))).containsPattern("<p class=\"gist\" lang=\"en\">[A-Z][^<]{60,}[.] <small>This is a courtesy translation");
        assertThat(render(paper, Map.of())).containsPattern("<p class=\"gist\" lang=\"en\">[A-Z][^<]{60,}[.] <small>");
    }

    @Test
    void every_correction_is_told_in_one_notice() {
        assertThat(render("correction-notice", full(""))).contains("materialCode-1", "problem-1", "requirement-1", "departmentName-1", "materialCode-2", "newDue-value")
                .containsOnlyOnce("<th>补正要求</th>");
    }

    @Test
    void an_adverse_decision_gives_its_reasons_and_the_remedies() {
        assertThat(List.of("refusal-decision", "non-acceptance-decision", "revocation-decision")).allSatisfy(paper ->
                assertThat(render(paper, full(""))).contains("reason-value", "六十日内", "行政复议", "六个月内", "人民法院"));
    }

    @Test
    void a_default_is_never_called_an_approval() {
        assertThat(render("default-notice", full(""))).contains("不是任何人作出的批准", "departmentName-value", "effectiveOn-value", "recordedOn-value", "rule-value")
                .doesNotContain("准予许可。");
    }

    private static Map<String, Object> full(String suffix) {
        Map<String, Object> data = new LinkedHashMap<>();
        SCALARS.forEach(key -> data.put(key, key + "-value" + suffix));
        data.put("materials", rows(suffix, "code", "name", "copies"));
        data.put("demands", rows(suffix, "materialCode", "materialName", "problem", "requirement", "departmentName"));
        data.put("items", rows(suffix, "itemCode", "itemName", "decidingBodyName", "promisedDue"));
        data.put("promises", rows(suffix, "number", "code", "name", "due"));
        return data;
    }

    private static List<Map<String, Object>> rows(String suffix, String... keys) {
        return Stream.of("1", "2").map(n -> {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String key : keys) {
                row.put(key, key + "-" + n + suffix);
            }
            return row;
        }).toList();
    }

    private static String render(String paper, Map<String, ?> data) {
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).defaultValue("").emptyStringIsFalse(true)
                .withLoader(name -> open(name));
        return compiler.compile(open(paper)).execute(data);
    }

    private static Reader open(String name) {
        try {
            return Files.newBufferedReader(FOLDER.resolve(name + ".mustache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
