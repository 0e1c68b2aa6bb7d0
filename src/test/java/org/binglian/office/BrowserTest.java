package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** People at their screens, in a real browser: an approver in Tasklist, an applicant on the pages, in both languages. */
class BrowserTest extends OfficeTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    private static Path profile;

    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeAll
    void open() {
        boolean there = Files.exists(CHROMIUM) && Files.exists(DRIVER);
        if (!there) {
            System.err.println("## SKIPPED: BrowserTest needs chromium and chromium-driver (Debian packages); neither screen nor Tasklist is tested here");
        }
        assumeTrue(there, "no Chromium with its driver on this machine");
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--window-size=1400,1000", "--lang=zh-CN", "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", "zh-CN,zh"));
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(40));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void an_approver_claims_fills_in_and_completes_a_task_in_tasklist_and_the_process_goes_on() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        office().work(number, "OPINION");
        String review = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        signIn("planning1");
        openTask(review);
        choose("准予");
        complete();
        wait.until(ready -> office().tasks(number, "DECISION").size() == 1);
        assertThat(office().item(number, "B01").path("proposal").asText()).isEqualTo("GRANT");

        signIn("planningleader");
        openTask(office().task(number, "DECISION", "B01", "planning").path("id").asText());
        choose("同意建议");
        complete();
        wait.until(ready -> office().tasks(number, "DECISION").isEmpty());
        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_approver_reads_the_whole_case_beside_the_task_in_chinese() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        signIn("planning1");
        openTask(office().task(number, "REVIEW", "B01", "planning").path("id").asText());
        wait.until(ready -> browser.findElements(By.linkText("办件一览")).stream().filter(WebElement::isDisplayed).findFirst().map(tab -> {
            tab.click();
            return true;
        }).orElse(false));
        wait.until(ready -> beside().contains(number));
        assertThat(beside()).contains("建设工程设计方案审查", "征求意见", "承诺到期");
        assertThat(page()).contains("办理表单", "流程图").doesNotContain("Create task", "新建任务", "Start process", "启动流程", "Follow-up");
    }

    @Test
    void an_applicant_reads_the_case_in_chinese_and_in_english() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        signIn("applicant1");
        browser.get(base() + "/cases/" + number + "?lang=zh");
        assertThat(heading()).contains("办件", number);
        assertThat(page()).contains("建设工程设计方案审查", "市自然资源局");
        browser.get(base() + "/cases/" + number + "?lang=en");
        assertThat(heading()).contains("Case", number);
        assertThat(page()).contains("Design scheme review", "Natural Resources and Planning Bureau");
        browser.get(base() + "/?lang=zh");
    }

    private void signIn(String who) {
        browser.manage().deleteAllCookies();
        browser.get(base() + "/sign-in");
        browser.findElement(By.name("username")).sendKeys(who);
        browser.findElement(By.name("password")).sendKeys("demo");
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("sign-in")));
    }

    private void openTask(String id) {
        browser.get("about:blank");
        browser.get(base() + "/camunda/app/tasklist/default/#/?task=" + id);
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".claim, button.claim, [ng-click='claim()']"))).click();
    }

    private void choose(String label) {
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".fjs-container .fjs-input-group"))).click();
        wait.until(ready -> browser.findElements(By.cssSelector(".fjs-dropdownlist-item")).stream().filter(item -> item.getText().startsWith(label))
                .findFirst().map(item -> {
                    item.click();
                    return true;
                }).orElse(false));
    }

    private void complete() {
        wait.until(ready -> browser.findElements(By.cssSelector("button")).stream().filter(WebElement::isDisplayed)
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

    private String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    private String page() {
        return browser.findElement(By.tagName("body")).getText();
    }
}
