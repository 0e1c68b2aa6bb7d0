package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Somebody who has to build something, and does not know yet what that takes, in front of a real browser. */
class ListingJourneyTest extends OfficeTest {

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH"})
    void an_item_is_found_by_its_initials_and_read(Screen.Kind kind) {
        var screen = Screen.of(kind, base()).size(kind == Screen.Kind.ENGLISH ? Screen.PHONE : Screen.DESK);
        screen.go("/");
        screen.type("#query", "jsgcxkz");
        screen.press(kind.inChineseOrEnglish("搜索", "Search"));
        arrived(screen, "query=jsgcxkz");
        screen.reads(kind.inChineseOrEnglish("找到 1 项", "1 found"));
        screen.press(kind.inChineseOrEnglish("B02 建设工程规划许可证核发", "B02 Construction project planning permit"));
        arrived(screen, "/items/B02");
        screen.reads(kind.inChineseOrEnglish("谁可以申请", "Who may apply"));
        screen.until(ready -> !screen.browser().findElements(By.cssSelector(".diagram.drawn svg")).isEmpty());
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("法定时限", "Statutory limit"), kind.inChineseOrEnglish("咨询电话", "Telephone"),
                kind.inChineseOrEnglish("前置事项", "Prerequisites"), kind.inChineseOrEnglish("下载样例", "Download the sample"));
        Number wide = (Number) screen.browser().executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wide.intValue()).as("sideways scrolling of the page").isLessThanOrEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE_WITHOUT_SCRIPTS"})
    void a_few_answers_lead_to_the_class_the_items_and_the_papers(Screen.Kind kind) {
        var screen = Screen.of(kind, base());
        screen.go("/guide");
        screen.press(kind.inChineseOrEnglish("看我的项目要办什么", "See what my project needs"));
        arrived(screen, "ask=1");
        screen.reads(kind.inChineseOrEnglish("请先改正下面的内容", "Please correct this first"));
        screen.press(kind.inChineseOrEnglish("企业或个人（社会投资）", "A company or a person (private investment)"));
        new Select(screen.find("#sector")).selectByValue("INDUSTRIAL");
        screen.press(kind.inChineseOrEnglish("出让（签出让合同、交出让金）", "Granted (by contract, against a fee)"));
        screen.type("#floorArea", "1,800");
        screen.press(kind.inChineseOrEnglish("看我的项目要办什么", "See what my project needs"));
        arrived(screen, "sector=INDUSTRIAL");
        screen.reads(kind.inChineseOrEnglish("社会投资简易低风险项目：10 个工作日", "Simple low-risk private project: 10 working days"));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("企业投资项目备案", "Filing of enterprise investment project"),
                kind.inChineseOrEnglish("办结后才能开始", "Must be done before it starts"), kind.inChineseOrEnglish("多测合一", "Joint survey"));
        screen.press(kind.inChineseOrEnglish("修改回答", "Change the answers"));
        arrived(screen, "change=1");
        screen.reads(kind.inChineseOrEnglish("谁投资、建什么", "Who invests, and what is built"));
        assertThat(screen.find("#floorArea").getDomProperty("value")).isEqualTo("1800");
    }

    @Test
    void without_scripts_the_procedure_is_read_in_words() {
        var screen = Screen.of(Screen.Kind.CHINESE_WITHOUT_SCRIPTS, base());
        screen.go("/items?query=xkz");
        assertThat(screen.page()).contains("找到 3 项");
        screen.press("C03 建筑工程施工许可证核发");
        arrived(screen, "/items/C03");
        screen.reads("流程图需要浏览器启用脚本");
        assertThat(screen.page()).contains("文字步骤", "领导决定", "主体已决定");
    }

    /** The next page is there, and no longer the one before. */
    private static void arrived(Screen screen, String address) {
        screen.until(ready -> screen.path().contains(address));
    }
}
