package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** An analyst changes a flow, a rule and a form in the browser, all in Chinese. */
class StudioEditorJourneyTest extends OfficeTest {

    /** Words that are shown in Latin letters although everything else is Chinese: what the models themselves say, and names. */
    private static final String LATIN = """
            const seen = new Set();
            const within = document.querySelector('.editor');
            const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
            const foreign = text => text && /[A-Za-z]{2}/.test(text) && !/[\\u3400-\\u9fff]/.test(text);
            const models = 'svg, style, code, h1, option, .cm-editor, td, .fjs-form-field, .bio-properties-panel-collapsible-entry-header-title, .bio-properties-panel-header-label';
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
              if (node.nodeType === 3 && !node.parentElement.closest(models) && foreign(node.data)) seen.add(node.data.trim());
              if (node.nodeType === 1 && !node.closest(models)) ['title', 'placeholder', 'aria-label'].forEach(name => foreign(node.getAttribute(name)) && seen.add(name + ' ' + node.getAttribute(name)));
            }
            return [...seen];""";

    private Screen screen;

    @Test
    void a_flow_a_rule_and_a_form_are_changed_in_chinese_without_a_programmer() {
        screen = Screen.of(Screen.Kind.CHINESE, base()).signIn("analyst1");
        screen.go("/studio/view?file=processes/department-opinion.bpmn");
        screen.find(".model-view.drawn svg");
        screen.press("修改这份文件");
        ready();
        drawATaskFromATemplate();
        saved("加一步科室审查", 2);
        String draft = screen.path().replaceFirst(".*/drafts/(\\d+)/.*", "$1");
        assertThat(content(draft, "processes/department-opinion.bpmn")).contains("camunda:modelerTemplate=\"org.binglian.task.section\"",
                "<camunda:property name=\"kind\" value=\"REVIEW\" />", "<camunda:inputParameter name=\"proposal\"");
        aFindingLeadsToItsElement();

        screen.go("/studio/drafts/" + draft + "/edit?file=decisions/tolerance.dmn");
        ready();
        changeACell();
        saved("缩短容缺期限", 3);
        assertThat(content(draft, "decisions/tolerance.dmn")).contains("<text>15</text>");

        screen.go("/studio/drafts/" + draft + "/edit?file=forms/review.form");
        ready();
        screen.find(".fjs-palette-field[data-field-type=textarea]").sendKeys(Keys.ENTER);
        saved("加一个问题", 4);
        assertThat(content(draft, "forms/review.form")).contains("\"label\": \"多行文本\"", "\"schemaVersion\": 16");
    }

    private void drawATaskFromATemplate() {
        screen.find(".djs-palette [data-action='create.task']").click();
        new Actions(screen.browser()).moveToElement(screen.find("[data-canvas]"), 0, 250).click().sendKeys(Keys.ESCAPE).perform();
        screen.find(".bio-properties-panel-select-template-button").click();
        allChinese();
        screen.find(".djs-popup-search input").sendKeys("科室审查任务");
        screen.until(ready -> screen.browser().findElements(By.cssSelector(".djs-popup-results .entry")).size() == 1);
        screen.find(".djs-popup-search input").sendKeys(Keys.ENTER);
        screen.until(ready -> screen.find(".bio-properties-panel-header").getText().contains("科室审查"));
        allChinese();
        screen.press("撤销");
        screen.press("重做");
    }

    private void aFindingLeadsToItsElement() {
        screen.find("#tab-findings").click();
        screen.until(ready -> !screen.browser().findElements(By.cssSelector(".finding button")).isEmpty());
        screen.find(".finding button").sendKeys(Keys.ENTER);
        screen.find(".finding.chosen");
        screen.find(".finding-badge");
        allChinese();
    }

    private void changeACell() {
        allChinese();
        var cell = screen.until(ready -> screen.browser().findElements(By.cssSelector("td.output-cell")).stream()
                .filter(one -> "20".equals(one.getText().strip())).findFirst().orElse(null));
        new Actions(screen.browser()).click(cell).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys("15").perform();
    }

    private void ready() {
        screen.find(".editor.ready");
    }

    private void saved(String note, int version) {
        allChinese();
        screen.find("[data-note]").sendKeys(note, Keys.chord(Keys.CONTROL, "s"));
        screen.reads("已保存为第 " + version + " 版");
    }

    private void allChinese() {
        assertThat((List<?>) screen.browser().executeScript(LATIN)).as("untranslated on " + screen.path()).isEmpty();
    }

    private String content(String draft, String file) {
        return (String) screen.browser().executeAsyncScript("fetch(arguments[0]).then(answer => answer.text()).then(arguments[1])",
                "/api/models/drafts/" + draft + "/files/" + file);
    }
}
