package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** An applicant comes with nothing and leaves with a receipt: in Chinese, in English, and with scripts switched off. */
class ApplyJourneyTest extends OfficeTest {

    private Screen screen;
    private String filed;

    @AfterEach
    void withdraw() {
        if (filed != null) {
            office().post("window1", "/api/cases/" + filed + "/withdrawal", java.util.Map.of("reason", "试验结束"));
        }
    }

    @Test
    void from_nothing_to_the_receipt_in_chinese() throws IOException {
        applies(Screen.Kind.CHINESE);
    }

    @Test
    void from_nothing_to_the_receipt_in_english() throws IOException {
        applies(Screen.Kind.ENGLISH);
    }

    @Test
    void from_nothing_to_the_receipt_without_scripts() throws IOException {
        applies(Screen.Kind.CHINESE_WITHOUT_SCRIPTS);
    }

    private void applies(Screen.Kind kind) throws IOException {
        office().morning();
        screen = Screen.of(kind, base()).signIn("applicant1");
        screen.size(kind == Screen.Kind.CHINESE_WITHOUT_SCRIPTS ? Screen.PHONE : Screen.DESK);
        registers();
        screen.press(say("申请：立项用地规划许可", "Apply: Initiation and land-use planning permit"));
        seen(say("您需要知道", "Good to know"));
        assertThat(screen.page()).contains(say("企业投资项目备案", "Filing of enterprise investment project"), say("部门已经掌握的材料不需要再交", "is not asked of you"));
        screen.press(say("开始", "Start now"));
        gives();
        submits();
    }

    /** What is wrong stands at its field, and nothing that was typed is lost. */
    private void registers() {
        screen.go("/projects/new?sector=COMMERCIAL_HOUSING&investment=ENTERPRISE");
        screen.browser().findElements(By.id("who-OTHER")).stream().findFirst().ifPresent(other -> {
            other.click();
            open(screen.browser().findElement(By.cssSelector("details.more")));
        });
        type("applicant.name", "内蒙古示例置业有限公司");
        type("applicant.creditCode", "91150100MA0ABCD1XX");
        type("floorArea", "很大");
        screen.press(say("登记项目", "Register the project"));
        seen(say("校验码不符", "check digit"));
        assertThat(screen.find(".error-summary").getText()).contains(say("校验码不符", "check digit"), say("请填写：项目名称", "Please enter: Name of the project"),
                say("请选择：供地方式", "Please choose: Land"), say("应当是数字", "enter a number"));
        assertThat(screen.find("[id='applicant.creditCode']").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(screen.find("[id='floorArea']").getDomAttribute("value")).isEqualTo("很大");

        type("applicant.creditCode", "91150100MA0ABCD1XH");
        type("name", "青山示例商业中心");
        type("floorArea", "42,000");
        screen.find("#land-GRANTED").click();
        screen.press(say("登记项目", "Register the project"));
        seen(say("项目“青山示例商业中心”已登记", "The project “青山示例商业中心” is registered"));
    }

    private void gives() throws IOException {
        seen(say("按任意顺序", "in any order"));
        assertThat(screen.page()).contains(say("核对并提交", "Check and submit"), say("还缺", "still missing"));
        screen.press(say("提交材料", "Give the papers"));
        seen(say("每份材料可以上传文件", "Upload a file for each paper"));
        assertThat(screen.page()).contains(say("已有，无需提交", "Already held and not asked"));
        var papers = screen.browser().findElements(By.cssSelector(".paper")).stream().map(paper -> paper.getDomAttribute("id")).toList();
        upload(papers.get(0), Files.createTempFile("empty", ".pdf"));
        seen(say("不能为空", "empty"));
        var plan = Files.writeString(Files.createTempFile("plan", ".pdf"), "总平面图");
        for (String paper : papers) {
            upload(paper, plan);
            until(() -> paper(paper).getText().contains(say("已上传", "Uploaded")));
        }
        assertThat(screen.page()).contains(plan.getFileName().toString(), say("材料已齐", "complete"));
        screen.press(say("返回任务清单", "Back to the task list"));
        seen(say("按任意顺序", "in any order"));
        screen.press(say("联合会商", "Joint consultation"));
        screen.find("#requested-no").click();
        screen.press(say("保存并继续", "Save and continue"));
    }

    private void submits() {
        seen(say("按任意顺序", "in any order"));
        screen.press(say("核对并提交", "Check and submit"));
        seen(say("提交即表示", "By submitting"));
        assertThat(screen.page()).contains("青山示例商业中心", say("不需要", "No"), say("《行政许可法》第三十一条", "article 31"));
        String address = screen.path();
        screen.press(say("确认并提交", "Confirm and submit"));
        seen(say("申请已提交", "Application submitted"));
        filed = screen.find("#case-number").getText();
        String code = screen.find("#tracking-code").getText();
        assertThat(screen.page()).contains(say("接下来", "What happens next"), office().due(office().today(), 5).toString());
        assertThat(screen.find(".qr svg").getDomAttribute("aria-label")).isNotBlank();
        String receipt = screen.path();
        screen.go(address);
        assertThat(screen.path()).as("a draft that was filed leads to its receipt").isEqualTo(receipt);
        screen.go("/track?caseNumber=" + filed + "&code=" + code);
        assertThat(screen.page()).contains(filed);
        assertThat(office().get("applicant2", receipt).status()).isEqualTo(404);
        assertThat(List.of(office().get("planning1", receipt).status())).doesNotContain(200);
    }

    /** Waits until the page that is coming says this. */
    private void seen(String words) {
        until(() -> screen.page().contains(words));
    }

    private void until(java.util.function.BooleanSupplier there) {
        screen.until(ready -> {
            try {
                return there.getAsBoolean();
            } catch (StaleElementReferenceException leaving) {
                return false;
            }
        });
    }

    private void upload(String paper, Path file) {
        var place = paper(paper);
        place.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        place.findElement(By.cssSelector(".upload button")).click();
    }

    private WebElement paper(String id) {
        return screen.find("#" + id);
    }

    private void type(String id, String text) {
        screen.type("[id='" + id + "']", text);
    }

    private static void open(WebElement details) {
        if (details.getDomAttribute("open") == null) {
            details.findElement(By.tagName("summary")).click();
        }
    }

    private String say(String chinese, String english) {
        return screen.kind().inChineseOrEnglish(chinese, english);
    }
}
