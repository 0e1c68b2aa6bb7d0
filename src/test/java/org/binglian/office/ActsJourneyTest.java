package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.binglian.office.Screen.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;

/** An applicant at the screen after filing, in both languages and without scripts; and a stranger who tries the neighbour's numbers. */
class ActsJourneyTest extends OfficeTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_applicant_answers_a_notice_follows_the_case_and_withdraws_it(Kind kind) throws IOException {
        office().morning();
        var number = asked();
        var screen = Screen.of(kind, base()).signIn("applicant1").size(kind == Kind.ENGLISH ? Screen.PHONE : Screen.DESK);
        screen.go("/cases/" + number);
        press(screen, kind.inChineseOrEnglish("请于 " + due(number) + " 前补正 2 份材料", "Please correct 2 of your documents by " + due(number)));
        reads(screen, kind.inChineseOrEnglish("存在的问题", "What is wrong"));
        assertThat(screen.heading()).isEqualTo(kind.inChineseOrEnglish("补正材料", "Correct your documents"));
        assertThat(screen.page()).contains("缺少盖章", "请加盖公章", kind.inChineseOrEnglish("存在的问题", "What is wrong"));

        screen.find("#file-B01-M1").sendKeys(file());
        screen.find("#m-B01-M1 button").click();
        reads(screen, kind.inChineseOrEnglish("材料已保存", "The document is saved"));
        press(screen, kind.inChineseOrEnglish("提交全部补正", "Submit all corrections"));
        assertThat(screen.find(".act-wrong a").getDomAttribute("href")).as("what is missing").isEqualTo("#m-B03-M1");
        screen.find("#file-B03-M1").sendKeys(file());
        screen.find("#m-B03-M1 button").click();
        reads(screen, kind.inChineseOrEnglish("材料已保存", "The document is saved"));
        press(screen, kind.inChineseOrEnglish("提交全部补正", "Submit all corrections"));
        reads(screen, kind.inChineseOrEnglish("补正材料已经提交", "Your corrections are in"));

        tracked(screen, kind, number);
        screen.go("/cases/" + number);
        press(screen, kind.inChineseOrEnglish("撤回申请", "Withdraw the application"));
        press(screen, kind.inChineseOrEnglish("撤回申请", "Withdraw the application"));
        reads(screen, kind.inChineseOrEnglish("请勾选确认", "Tick the box"));
        screen.find("#sure").click();
        press(screen, kind.inChineseOrEnglish("撤回申请", "Withdraw the application"));
        reads(screen, kind.inChineseOrEnglish("申请已经撤回", "Your application is withdrawn"));
        assertThat(office().caseOf(number).path("stateName").asText()).contains("撤");

        rated(screen, kind, number);
    }

    /** A bad rating with its reason, and a complaint beside it. */
    private void rated(Screen screen, Kind kind, String number) {
        press(screen, kind.inChineseOrEnglish("请评价本次服务", "Please rate this service"));
        press(screen, kind.inChineseOrEnglish("不满意", "dissatisfied"));
        press(screen, kind.inChineseOrEnglish("办理太慢", "it took too long"));
        press(screen, kind.inChineseOrEnglish("提交评价", "Send the rating"));
        reads(screen, kind.inChineseOrEnglish("谢谢您的评价", "Thank you for your rating"));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("差评", "bad rating"));

        press(screen, kind.inChineseOrEnglish("投诉", "Complain"));
        press(screen, kind.inChineseOrEnglish("多要材料", "more documents asked than listed"));
        press(screen, kind.inChineseOrEnglish("提交投诉", "Send the complaint"));
        assertThat(screen.find(".act-wrong a").getDomAttribute("href")).isEqualTo("#text");
        screen.type("#text", "清单以外的证明");
        press(screen, kind.inChineseOrEnglish("提交投诉", "Send the complaint"));
        reads(screen, kind.inChineseOrEnglish("投诉已经收到", "Your complaint is received"));
        assertThat(screen.page()).contains("TS", "清单以外的证明");
        assertThat(office().tasks(number, "COMPLAINT_CONTACT")).hasSize(2);
    }

    /** Anyone with the number and the code follows the case like a parcel. */
    private void tracked(Screen screen, Kind kind, String number) {
        String code = office().get("applicant1", "/api/cases/" + number).expect(200).body().path("trackingCode").asText();
        screen.go("/track?caseNumber=" + number + "&code=" + code);
        assertThat(screen.find(".parcel").getText()).contains(kind.inChineseOrEnglish("收件", "Received"), kind.inChineseOrEnglish("受理", "Accepted"));
        assertThat(screen.page()).doesNotContain("青城花园商业综合体", "内蒙古示例置业有限公司");
    }

    @Test
    void a_stranger_tries_the_neighbours_numbers_and_gets_nothing() {
        office().morning();
        var number = office().file(office().register(OfficeClient.simple()), "S1");
        office().upload("applicant1", number, "A05-M1", "plan.pdf", "plan".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String paper = office().caseOf(number).path("papers").get(0).path("number").asText();
        var screen = Screen.of(Kind.CHINESE, base()).signIn("applicant2");
        for (String path : List.of("/cases/" + number, "/cases/" + number + "/withdrawal", "/api/cases/" + number + "/materials/A05-M1", "/api/papers/" + paper)) {
            screen.go(path);
            assertThat(screen.browser().getPageSource()).as(path).doesNotContain("精密零件厂房").containsAnyOf("没有这个页面", "not-found", "unknown");
        }
        screen.go("/track?caseNumber=" + number + "&code=AAAAAAAA");
        assertThat(screen.page()).contains("没有找到").doesNotContain("收件日期", "精密");
        assertThat(screen.browser().findElements(By.cssSelector(".parcel"))).isEmpty();
    }

    /** A case whose two bodies each lack a paper, asked in the one notice. */
    private String asked() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01", "B03"));
        for (JsonNode task : office().tasks(number, "COMPLETENESS")) {
            office().complete(task, Map.of("complete", false, "demands", List.of(Map.of("materialCode", "planning".equals(task.path("department").asText())
                    ? "B01-M1" : "B03-M1", "problem", "缺少盖章", "requirement", "请加盖公章")))).expect(200);
        }
        office().complete(office().task(number, "ACCEPTANCE", null, null), Map.of("decision", "CORRECT")).expect(200);
        return number;
    }

    /** A page that is just being left is asked again. */
    private static void reads(Screen screen, String words) {
        screen.until(ready -> {
            try {
                return screen.page().contains(words);
            } catch (StaleElementReferenceException left) {
                return false;
            }
        });
    }

    private static void press(Screen screen, String words) {
        try {
            screen.press(words);
        } catch (StaleElementReferenceException left) {
            screen.press(words);
        }
    }

    private String due(String number) {
        return office().caseOf(number).path("correction").path("due").asText();
    }

    private static String file() throws IOException {
        Path file = Files.createTempFile("sealed", ".pdf");
        Files.writeString(file, "sealed");
        return file.toString();
    }
}
