package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** An applicant at a screen, in a real browser, in both languages; approvers are in TasklistJourneyTest. */
class BrowserTest extends OfficeTest {

    private Screen screen;
    private ChromeDriver browser;

    @BeforeAll
    void open() {
        screen = Screen.of(Screen.Kind.CHINESE, base());
        browser = screen.browser();
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
}
