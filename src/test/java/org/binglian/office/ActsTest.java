package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The applicant's pages after filing, as plain forms send them; what is sent twice is done once, and a stranger finds nothing. */
@ExtendWith(LockWatched.class)
class ActsTest extends OfficeTest {

    private static final List<String> ACTS = List.of("correction", "promises", "consultation", "enquiry", "withdrawal", "collection", "rating", "complaint");

    @Test
    void a_form_that_is_sent_twice_acts_once() {
        office().morning();
        var number = filed();
        String once = "&once=" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            sent("applicant1", "/cases/" + number + "/enquiry", "question=" + in("多久能办好") + once).expect(302);
        }
        assertThat(office().caseOf(number).path("enquiries")).hasSize(1);
        String other = "&once=" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            sent("applicant1", "/cases/" + number + "/complaint", "subject=DELAY&text=" + in("太慢") + other).expect(302);
        }
        assertThat(office().get("applicant1", "/api/cases/" + number + "/complaints").expect(200).body().path("complaints")).hasSize(1);
    }

    @Test
    void a_form_that_is_refused_comes_back_with_what_was_typed_and_where_it_is_wrong() {
        office().morning();
        var number = filed();
        var complaint = sent("applicant1", "/cases/" + number + "/complaint", "subject=&text=" + in("没有选事由")).expect(422).body().path("text").asText();
        assertThat(complaint).contains("role=\"alert\"", "href=\"#subject\"", "没有选事由", "id=\"subject-error\"");
        assertThat(sent("applicant1", "/cases/" + number + "/withdrawal", "reason=x").expect(422).body().path("text").asText()).contains("href=\"#sure\"");
        assertThat(office().caseOf(number).path("state").asInt()).isLessThan(11);
        assertThat(sent("applicant1", "/cases/" + number + "/enquiry", "question=").expect(422).body().path("text").asText()).contains("aria-describedby=\"question-error");
    }

    @Test
    void corrections_are_saved_one_by_one_named_when_missing_and_handed_in_together() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01", "B03"));
        for (JsonNode task : office().tasks(number, "COMPLETENESS")) {
            office().complete(task, Map.of("complete", false, "demands", List.of(Map.of("materialCode", "planning".equals(task.path("department").asText())
                    ? "B01-M1" : "B03-M1", "problem", "缺少盖章", "requirement", "请加盖公章")))).expect(200);
        }
        office().complete(office().task(number, "ACCEPTANCE", null, null), Map.of("decision", "CORRECT")).expect(200);
        String path = "/cases/" + number + "/correction";
        assertThat(page("applicant1", path)).contains("缺少盖章", "请加盖公章", "B01-M1", "B03-M1");
        assertThat(page("applicant1", "/cases/" + number)).contains("前补正 2 份材料");

        assertThat(upload("applicant1", path + "/B01-M1", null).expect(422).body().path("text").asText()).contains("请选择文件");
        upload("applicant1", path + "/B01-M1", "sealed.pdf").expect(302);
        assertThat(sent("applicant1", path, "once=" + UUID.randomUUID()).expect(422).body().path("text").asText()).contains("href=\"#m-B03-M1\"");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(6);
        sent("applicant1", path + "/B03-M1", "reuse=" + number + "/B01-M1").expect(302);
        assertThat(page("applicant1", path)).contains("sealed.pdf", "已保存");
        upload("applicant1", path + "/A01-M1", "other.pdf").expect(404);
        sent("applicant1", path, "once=" + UUID.randomUUID()).expect(302);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(7);
    }

    @Test
    void papers_are_signed_for_online_by_their_applicant_and_handed_out_by_the_window_only() {
        office().morning();
        var number = filed();
        sent("applicant1", "/cases/" + number + "/collection", "method=POST&address=").expect(422);
        sent("applicant1", "/cases/" + number + "/collection", "method=POST&address=" + in("新华大街1号")).expect(302);
        office().work(number, task -> !List.of("DELIVERY", "ARCHIVE").contains(task.path("kind").asText()) && !task.path("kind").asText().startsWith("HANDOVER"));
        var task = office().task(number, "DELIVERY", null, "window");
        assertThat(page("applicant1", "/cases/" + number)).contains("文书已经备好");
        assertThat(office().complete("applicant1", task, Map.of("method", "WINDOW")).expect(422).problem()).isEqualTo("delivery-online");
        sent("applicant1", "/cases/" + number + "/collection", "method=ONLINE").expect(422);
        sent("applicant1", "/cases/" + number + "/collection", "method=ONLINE&signed=true").expect(302);
        assertThat(office().caseOf(number).path("deliveredOn").asText()).isEqualTo(office().today().toString());
        assertThat(office().papers(number)).contains("DELIVERY_PROOF");
        sent("applicant1", "/cases/" + number + "/collection", "method=WINDOW").expect(409);
        office().work(number, "ARCHIVE");

        sent("applicant1", "/cases/" + number + "/rating", "stars=1").expect(422);
        sent("applicant1", "/cases/" + number + "/rating", "stars=1&why=SLOW").expect(302);
        sent("applicant1", "/cases/" + number + "/rating", "stars=5").expect(409);
        var own = office().get("applicant1", "/api/cases/" + number + "/complaints").expect(200).body().path("complaints");
        assertThat(own).hasSize(1);
        followUp(number, own.get(0).path("number").asText());
    }

    /** The complainant answers the follow-up on the plain page of the task. */
    private void followUp(String number, String complaint) {
        office().complete(office().task(number, "COMPLAINT_CONTACT", null, null).path("department").asText() + "leader",
                office().task(number, "COMPLAINT_CONTACT", null, null), Map.of("contactNote", "已联系")).expect(200);
        var verify = office().task(number, "COMPLAINT", null, null);
        office().complete(verify.path("department").asText() + "leader", verify, Map.of("finding", "UNJUSTIFIED", "reason", "按期办理")).expect(200);
        String task = office().everyTask("applicant1", "caseNumber=" + number).get(0).path("id").asText();
        assertThat(page("applicant1", "/messages")).contains("投诉回访", "/cases/" + number + "/tasks/" + task);
        assertThat(page("applicant1", "/cases/" + number + "/tasks/" + task)).contains("按期办理", "name=\"satisfied\"", "不满意");
        office().get("applicant2", "/cases/" + number + "/tasks/" + task).expect(404);
        sent("applicant1", "/cases/" + number + "/tasks/" + task, "remark=x").expect(422);
        sent("applicant1", "/cases/" + number + "/tasks/" + task, "satisfied=YES").expect(302);
        sent("applicant1", "/cases/" + number + "/tasks/" + task, "satisfied=YES").expect(302);
        assertThat(page("applicant1", "/complaints/" + complaint)).contains("已办结", "满意");
    }

    @Test
    void a_stranger_finds_nothing_behind_the_neighbours_number() {
        office().morning();
        var number = filed();
        office().upload("applicant1", number, "A05-M1", "plan.pdf", "plan".getBytes(StandardCharsets.UTF_8));
        for (String act : ACTS) {
            assertThat(office().get("applicant2", "/cases/" + number + "/" + act).expect(404).body().toString()).as(act)
                    .isEqualTo(office().get("applicant2", "/cases/20200101999999/" + act).expect(404).body().toString());
            assertThat(office().get("planning1", "/cases/" + number + "/" + act).status()).as("officials only look: " + act).isIn(403, 404);
        }
        sent("applicant2", "/cases/" + number + "/withdrawal", "sure=true").expect(404);
        office().get("applicant2", "/api/cases/" + number + "/materials/A05-M1").expect(404);
        assertThat(page("bureau1", "/cases/" + number)).doesNotContain("/withdrawal", "/complaint");
    }

    @Test
    void guessing_a_tracking_code_is_slowed_down_and_a_wrong_one_looks_like_an_unknown_case() {
        office().morning();
        var number = filed();
        String code = office().get("applicant1", "/api/cases/" + number).expect(200).body().path("trackingCode").asText();
        String good = "?caseNumber=" + number + "&code=" + code;
        assertThat(page(null, "/track" + good)).contains("收件", "受理", "送达").doesNotContain("内蒙古示例置业有限公司", "王强");
        var wrong = office().get(null, "/track?caseNumber=" + number + "&code=AAAAAAAA").expect(404).body().path("text").asText();
        var unknown = office().get(null, "/track?caseNumber=20200101999999&code=AAAAAAAA").expect(404).body().path("text").asText();
        assertThat(wrong.replace(number, "N")).isEqualTo(unknown.replace("20200101999999", "N"));
        assertThat(office().get(null, "/api/track?caseNumber=" + number + "&code=AAAAAAAB").expect(404).problem()).isEqualTo("case-unknown");
        for (int i = 3; i < 10; i++) {
            office().get(null, "/api/track?caseNumber=2020010199999" + i + "&code=AAAAAAAA").expect(404);
        }
        assertThat(office().get(null, "/api/track" + good).expect(429).problem()).as("the right code too").isEqualTo("tracking-too-often");
        assertThat(office().get(null, "/track" + good).expect(429).body().path("text").asText()).contains("60 分钟");
        office().pass(1);
        office().get(null, "/api/track" + good).expect(200);
    }

    @Test
    void anyone_may_verify_a_paper_and_reads_no_name() {
        office().morning();
        var number = filed();
        String paper = office().caseOf(number).path("papers").get(0).path("number").asText();
        assertThat(page(null, "/verify?number=" + paper)).contains("真实", paper, "收件凭证", "***").doesNotContain("内蒙古示例置业有限公司");
        assertThat(office().get(null, "/verify?number=SJ-2020-999999").expect(404).body().path("text").asText()).contains("没有这份文书");
        assertThat(page(null, "/verify")).contains("文书编号");
    }

    @Test
    void messages_are_read_one_by_one_or_all_and_only_ones_own() {
        office().morning();
        var number = filed();
        office().accept(number);
        var mine = office().get("applicant1", "/api/messages?limit=5").expect(200).body();
        assertThat(mine.path("messages")).isNotEmpty();
        var first = mine.path("messages").get(0);
        assertThat(first.path("text").asText()).isNotBlank();
        assertThat(office().post("applicant2", "/api/messages/" + first.path("id").asText() + "/read", null).expect(200).body().path("read").asBoolean()).isFalse();
        assertThat(page("applicant1", "/messages")).contains("未读", number);
        sent("applicant1", "/messages/read", "").expect(302);
        assertThat(office().get("applicant1", "/api/messages?limit=5").expect(200).body().path("messages").findValues("readAt")).noneMatch(JsonNode::isNull);
        assertThat(page("applicant1", "/messages/settings")).contains("没有设置邮件服务");
        sent("applicant1", "/messages/settings/email", "email=" + in("a@example.cn")).expect(409);
        sent("applicant1", "/messages/settings/code", "code=123456").expect(422);
        sent("applicant1", "/messages/settings/wishes", "mobile=12&mobileWanted=true").expect(422);
        sent("applicant1", "/messages/settings/wishes", "mobile=13800000001&mobileWanted=true").expect(302);
    }

    private String filed() {
        return office().file(office().register(OfficeClient.simple()), "S1");
    }

    private String page(String who, String path) {
        return office().get(who, path).expect(200).body().path("text").asText();
    }

    private OfficeClient.Answer sent(String who, String path, String form) {
        return office().send(who, "POST", path, form, Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
    }

    private OfficeClient.Answer upload(String who, String path, String fileName) {
        String edge = "----acts";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"once\"\r\n\r\n" + UUID.randomUUID() + "\r\n"
                + (fileName == null ? "" : "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\nsealed\r\n") + "--" + edge + "--\r\n";
        return office().send(who, "POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + edge, "Accept", "text/html"));
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
