package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** People at their screens, in a real browser: an approver in Tasklist, an applicant on the pages, in both languages. */
class BrowserTest extends OfficeTest {

    private Screen screen;
    private ChromeDriver browser;

    @BeforeAll
    void open() {
        screen = Screen.of(Screen.Kind.CHINESE, base());
        browser = screen.browser();
    }

    @Test
    void an_approver_claims_fills_in_and_completes_a_task_in_tasklist_and_the_process_goes_on() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        office().work(number, "OPINION");
        String review = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        screen.signIn("planning1");
        openTask(review);
        choose("准予");
        complete();
        screen.until(ready -> office().tasks(number, "DECISION").size() == 1);
        assertThat(office().item(number, "B01").path("proposal").asText()).isEqualTo("GRANT");

        screen.signIn("planningleader");
        openTask(office().task(number, "DECISION", "B01", "planning").path("id").asText());
        choose("同意建议");
        complete();
        screen.until(ready -> office().tasks(number, "DECISION").isEmpty());
        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_approver_reads_the_whole_case_beside_the_task_in_chinese() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        screen.signIn("planning1");
        openTask(office().task(number, "REVIEW", "B01", "planning").path("id").asText());
        screen.until(ready -> browser.findElements(By.linkText("办件一览")).stream().filter(WebElement::isDisplayed).findFirst().map(tab -> {
            tab.click();
            return true;
        }).orElse(false));
        screen.until(ready -> beside().contains(number));
        assertThat(beside()).contains("建设工程设计方案审查", "征求意见", "承诺到期");
        assertThat(screen.page()).contains("办理表单", "流程图").doesNotContain("Create task", "新建任务", "Start process", "启动流程", "Follow-up");
    }

    @Test
    void an_applicant_reads_the_case_in_chinese_and_in_english() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        screen.signIn("applicant1");
        browser.get(base() + "/cases/" + number + "?lang=zh");
        assertThat(screen.heading()).contains("办件", number);
        assertThat(screen.page()).contains("建设工程设计方案审查", "市自然资源局");
        browser.get(base() + "/cases/" + number + "?lang=en");
        assertThat(screen.heading()).contains("Case", number);
        assertThat(screen.page()).contains("Design scheme review", "Natural Resources and Planning Bureau");
        browser.get(base() + "/?lang=zh");
    }

    private void openTask(String id) {
        browser.get("about:blank");
        browser.get(base() + "/camunda/app/tasklist/default/#/?task=" + id);
        screen.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".claim, button.claim, [ng-click='claim()']"))).click();
    }

    private void choose(String label) {
        screen.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".fjs-container .fjs-input-group"))).click();
        screen.until(ready -> browser.findElements(By.cssSelector(".fjs-dropdownlist-item")).stream().filter(item -> item.getText().startsWith(label))
                .findFirst().map(item -> {
                    item.click();
                    return true;
                }).orElse(false));
    }

    private void complete() {
        screen.until(ready -> browser.findElements(By.cssSelector("button")).stream().filter(WebElement::isDisplayed)
                .filter(button -> button.getText().equals("办理完毕") && button.isEnabled()).findFirst().map(button -> {
                    button.click();
                    return true;
                }).orElse(false));
    }

    /** What the tab shows, which keeps its own styles. */
    private String beside() {
        return String.valueOf(browser.executeScript("return [...document.querySelectorAll('div')].filter(d => d.shadowRoot)"
                + ".map(d => d.shadowRoot.textContent).join(' ')"));
    }
}
