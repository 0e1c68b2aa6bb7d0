package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Approvers at their desk: on a phone with one thumb, and at a large screen with the keyboard alone. */
class DeskJourneyTest extends OfficeTest {

    private Screen screen;

    @ParameterizedTest
    @EnumSource(value = Screen.Kind.class, names = {"CHINESE", "ENGLISH"})
    void on_a_phone_the_window_a_consulted_department_a_reviewer_and_a_leader_each_do_their_task(Screen.Kind kind) {
        screen = Screen.of(kind, base()).size(Screen.PHONE);
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().work(number, "COMPLETENESS");
        does("window1", number, say("作出受理决定", "Acceptance decision"), say("受理", "Accept"));
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("ACCEPTED");
        office().work(number, "STAGE_START");

        does("civildefence1", number, say("提出部门意见", "Department’s opinion"), say("同意", "Agree"));
        assertThat(office().opinion(number, "B01", "civildefence").path("opinion").asText()).isEqualTo("AGREE");
        office().work(number, "OPINION");

        does("planning1", number, say("科室审查", "Review by the section"), say("准予", "Grant"));
        does("planningleader", number, say("领导决定", "Decision by the leader"), say("同意建议", "Approve"));
        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
        screen.go("/desk/done");
        screen.reads(number);
        assertThat(screen.page()).contains(say("领导决定", "Decision by the leader"));
        assertNoSidewaysScrolling();
    }

    @Test
    void with_the_keyboard_alone_a_reviewer_finds_chooses_and_agrees() {
        screen = Screen.of(Screen.Kind.CHINESE, base()).size(Screen.DESK);
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        screen.signIn("planning1").go("/desk?q=" + number);
        screen.reads(number);
        press("j");
        assertThat(focused().getDomAttribute("class")).contains("task-card");
        press("x");
        screen.reads("已选 1 项");
        press("?");
        screen.reads("下一项、上一项");
        press(Keys.ESCAPE);
        press("/");
        press("j");
        assertThat(focused().getDomProperty("value")).as("a key typed in a field is a letter").endsWith("j");
        screen.find(".task-card h3 a").sendKeys(Keys.SHIFT);
        press("a");
        afterwards("已选“齐全”，按回车键提交");
        assertThat(focused().getText()).isEqualTo("提交办理结果");
        press(Keys.ENTER);
        afterwards("已办结：检查材料是否齐全");
        assertThat(recorded(number)).contains("COMPLETENESS_CHECKED");
    }

    @Test
    void what_is_missing_is_said_above_the_form_and_nothing_is_lost() {
        screen = Screen.of(Screen.Kind.CHINESE, base()).size(Screen.PHONE);
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        screen.signIn("planning1").go("/desk/tasks/" + office().task(number, "COMPLETENESS", null, "planning").path("id").asText());
        screen.find(".task-form.ready");
        screen.press("提交办理结果");
        screen.reads("没有提交，请改正下列内容");
        assertThat(screen.page()).contains("材料是否齐全：请填写此项").doesNotContain("Field is required");
        choose("需要补正");
        screen.find(".task-form textarea").sendKeys("总平面图看不清");
        screen.press("提交办理结果");
        screen.until(ready -> screen.find("[data-errors]").getText().contains("补正要求"));
        assertThat(screen.find(".task-form textarea").getDomProperty("value")).isEqualTo("总平面图看不清");
        assertNoSidewaysScrolling();
    }

    private void does(String who, String number, String task, String choice) {
        screen.signIn(who).go("/desk?q=" + number);
        screen.reads(number);
        assertThat(screen.page()).contains(task, say("个工作日", "working days"), "青城花园商业综合体");
        screen.press(task);
        screen.find(".task-form.ready");
        assertNoSidewaysScrolling();
        choose(choice);
        screen.press(say("提交办理结果", "Send the result"));
        afterwards(say("已办结：" + task, "Done: " + task));
    }

    /** Waits for what the next page says, while this one goes away. */
    private void afterwards(String words) {
        screen.until(ready -> {
            try {
                return screen.page().contains(words);
            } catch (StaleElementReferenceException thePageIsLeaving) {
                return false;
            }
        });
    }

    private void choose(String label) {
        screen.find(".task-form .fjs-input-group").click();
        screen.until(ready -> screen.browser().findElements(By.cssSelector(".fjs-dropdownlist-item")).stream().filter(one -> one.getText().equals(label))
                .findFirst().map(one -> {
                    one.click();
                    return true;
                }).orElse(false));
    }

    private void assertNoSidewaysScrolling() {
        assertThat((Long) screen.browser().executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).isLessThanOrEqualTo(0);
    }

    private void press(CharSequence key) {
        focused().sendKeys(key);
    }

    private WebElement focused() {
        return screen.browser().switchTo().activeElement();
    }

    private String say(String chinese, String english) {
        return screen.kind().inChineseOrEnglish(chinese, english);
    }
}
