package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.codes.CaseNumber;
import org.binglian.intake.DeliveryWishes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The counter and the acts beside a task as people at their screens meet them, in both languages and without scripts. */
class CounterJourneyTest extends OfficeTest {

    @ParameterizedTest
    @EnumSource(Screen.Kind.class)
    void papers_are_found_handed_out_to_somebody_authorised_and_signed_for(Screen.Kind kind) {
        var number = delivered(kind);
        var screen = Screen.of(kind, base()).signIn("window1").go("/counter");
        assertThat(screen.heading()).isEqualTo(kind.inChineseOrEnglish("窗口柜台", "Counter"));
        screen.type("#find", office().caseOf(number).path("trackingCode").asText());
        screen.press(kind.inChineseOrEnglish("查找", "Find"));
        screen.reads(kind.inChineseOrEnglish("找到 1 件", "1 found"));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("打印收件凭证", "Print the receipt"));

        bean(DeliveryWishes.class).say(CaseNumber.of(number), "POST", "新华大街一号", bean(People.class).require("applicant1"));
        screen.go("/counter/deliveries/" + office().task(number, "DELIVERY", null, null).path("id").asText());
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("寄往：新华大街一号", "To: 新华大街一号"),
                kind.inChineseOrEnglish(office().today() + " 选定", "chosen on " + office().today()));
        screen.find("input[name=method][value=WINDOW]").click();
        assertThat(screen.page()).contains("内蒙古示例置业有限公司", kind.inChineseOrEnglish("谁可以领取", "Who may collect"), "150*************36")
                .doesNotContain("150105199003071236");
        screen.type("#hand-out-collector", "赵敏");
        screen.type("#hand-out-citizenId", "150105199003071237");
        String deliver = kind.inChineseOrEnglish("完成送达", "Complete the delivery");
        screen.press(deliver);
        screen.reads(kind.inChineseOrEnglish("没有办成，请改正", "Nothing was done; please correct this"));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("请核对公民身份号码", "Check the citizen id"),
                kind.inChineseOrEnglish("请先核对证件并请领取人签收", "let the collector sign first"));
        assertThat(screen.find("#hand-out-collector").getDomProperty("value")).isEqualTo("赵敏");
        assertThat(office().tasks(number, "DELIVERY")).as("nothing was done").hasSize(1);

        screen.type("#hand-out-citizenId", "150105199003071236");
        screen.find("input[name=relation][value=AUTHORISED]").click();
        screen.find("#hand-out-signed").click();
        screen.press(deliver);
        screen.reads(kind.inChineseOrEnglish("办件 " + number + " 已送达", "Case " + number + " is delivered"));
        assertThat(screen.page()).contains("赵敏", kind.inChineseOrEnglish("受托人领取", "Somebody authorised collects"), "SD-")
                .doesNotContain("150105199003071236");
        assertThat(office().tasks(number, "DELIVERY")).isEmpty();
        assertThat(recorded(number)).contains("HANDED_OUT", "CASE_DELIVERED");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.Kind.class, names = {"CHINESE", "ENGLISH"})
    void a_walk_in_is_found_by_the_credit_code_and_received_for_the_project(Screen.Kind kind) {
        var project = office().register(OfficeClient.simple());
        var screen = Screen.of(kind, base()).size(Screen.PHONE).signIn("window1").go("/counter/receive");
        screen.type("#find", "91150100MA0ABCD1XH");
        screen.press(kind.inChineseOrEnglish("查找", "Find"));
        screen.reads(kind.inChineseOrEnglish("的资料已有", "The office holds the data"));
        assertThat(screen.find("a[href='/apply/new?project=" + project + "']").isDisplayed()).isTrue();
        assertThat(screen.browser().executeScript("return document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        screen.go("/counter/receive?find=" + project);
        assertThat(screen.page()).contains(project, "精密零件厂房");
        screen.signIn("planning1").go("/counter");
        assertThat(screen.page()).as("nobody but the window").doesNotContain(kind.inChineseOrEnglish("窗口柜台", "Waiting for delivery"));
    }

    @ParameterizedTest
    @EnumSource(value = Screen.Kind.class, names = {"ENGLISH", "CHINESE_WITHOUT_SCRIPTS"})
    void a_reviewer_keeps_a_phrase_asks_one_more_department_and_hands_the_task_on(Screen.Kind kind) {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        var task = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        var screen = Screen.of(kind, base()).signIn("planning1").go("/desk/phrases");
        String phrase = "容积率符合控规 " + kind;
        screen.type("#phrase-words", phrase);
        screen.find("input[name=kinds][value=REVIEW]").click();
        screen.press(kind.inChineseOrEnglish("保存", "Keep"));
        screen.reads(kind.inChineseOrEnglish("常用意见已保存", "The phrase is kept"));
        assertThat(office().get("planning1", "/api/phrases?kind=REVIEW").body().path("own").toString()).contains(phrase);
        assertThat(office().get("planning1", "/api/phrases?kind=OPINION").body().path("own").toString()).doesNotContain(phrase);

        screen.go("/desk/acts/" + task);
        screen.press(kind.inChineseOrEnglish("追加征求一个部门的意见", "Ask one more department"));
        new Select(screen.find("#opinions-department")).selectByValue("forestry");
        screen.type("#opinions-reason", "红线内有林地");
        screen.press(kind.inChineseOrEnglish("发出征求意见函", "Send the request"));
        screen.reads(kind.inChineseOrEnglish("已向市林业和草原局追加征求意见", "Forestry and Grassland Bureau has been asked"));
        screen.go("/cases/" + number);
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("市林业和草原局 追加", "Forestry and Grassland Bureau added"));

        screen.go("/desk/acts/" + task);
        screen.press(kind.inChineseOrEnglish("转办给同事", "Hand it to a colleague"));
        new Select(screen.find("#transfer-to")).selectByValue("planning2");
        screen.type("#transfer-reason", "外出踏勘");
        screen.press(kind.inChineseOrEnglish("转办", "Hand it on"));
        screen.reads(kind.inChineseOrEnglish("并已告知", "who has been told"));
        assertThat(screen.browser().findElements(By.id("transfer-to"))).as("no longer mine to hand on").isEmpty();
        assertThat(office().get("planning2", "/api/tasks/" + task).body().path("assignee").asText()).isEqualTo("planning2");
    }

    /** A simple case whose papers wait for their delivery. */
    private String delivered(Screen.Kind kind) {
        Map<String, Object> facts = OfficeClient.simple();
        facts.put("name", "厂房 " + kind);
        var number = office().file(office().register(facts), List.of("A05"));
        office().work(number, task -> !"DELIVERY".equals(task.path("kind").asText()) && !task.path("kind").asText().startsWith("HANDOVER_"));
        return number;
    }
}
