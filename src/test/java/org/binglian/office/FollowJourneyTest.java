package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.logging.LogType;

/** An applicant follows a case through a silent department to its default; the open page changes by itself. */
class FollowJourneyTest extends OfficeTest {

    @ParameterizedTest
    @EnumSource(value = Screen.Kind.class, names = {"CHINESE", "ENGLISH"})
    void an_applicant_watches_a_silent_department_to_its_default(Screen.Kind kind) {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        String project = office().caseOf(number).path("projectNumber").asText();
        office().accept(number);
        LocalDate lastDay = LocalDate.parse(office().opinion(number, "B01", "traffic").path("due").asText());
        var screen = Screen.of(kind, base()).signIn("applicant1").go("/projects/" + project);
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("现在没有要您做的事", "There is nothing for you to do now"),
                kind.inChineseOrEnglish("等待答复", "reply awaited"), kind.inChineseOrEnglish("完成日期取决于", "The finish date depends on"));
        assertThat(screen.page()).doesNotContain(kind.inChineseOrEnglish("按超时默认视为同意", "counts as consent"));
        var about = screen.find(".about > summary");
        about.click();
        screen.browser().executeScript("window.notReloaded = true");

        office().after(lastDay);
        screen.reads(kind.inChineseOrEnglish("自 " + lastDay + " 起按超时默认视为同意", "from " + lastDay + " its silence counts as consent"));
        assertThat(screen.browser().executeScript("return window.notReloaded")).isEqualTo(true);
        assertThat(screen.browser().findElement(By.cssSelector(".about")).getDomProperty("open")).isEqualTo("true");
        screen.until(ready -> screen.find(".news").getText().contains(kind.inChineseOrEnglish("本页已更新", "This page has changed")));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("超时默认", "default on silence"));

        screen.size(Screen.PHONE).go("/projects/" + project);
        assertThat(((Number) screen.browser().executeScript("return document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .isLessThanOrEqualTo(0);
        screen.size(Screen.DESK).go("/cases/" + number + "/process");
        screen.until(ready -> !screen.browser().findElements(By.cssSelector(".picture.drawn .djs-element.active")).isEmpty());
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("现在停在", "It now stands at"), "事项审查");
        assertThat(screen.find(".bjs-powered-by").isDisplayed()).isTrue();
        assertThat(screen.browser().manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(Object::toString).filter(line -> line.contains("Content Security Policy"))).isEmpty();

        screen.signIn("applicant2").go("/projects/" + project);
        assertThat(screen.page()).doesNotContain(number, "B01");
        screen.go("/cases/" + number + "/process");
        assertThat(screen.page()).doesNotContain("事项审查");
    }
}
