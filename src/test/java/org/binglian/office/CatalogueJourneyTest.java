package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A department's leader shortens a limit, an analyst consents: as both read it, in both languages and without scripts. */
class CatalogueJourneyTest extends OfficeTest {

    /** A day that no other test comes to; what is in force from it is taken back at the end. */
    private static final String DAY = "2098-06-02";
    private static final String ITEM = "U02";

    @ParameterizedTest
    @EnumSource(value = Screen.Kind.class, names = {"CHINESE_WITHOUT_SCRIPTS", "ENGLISH"})
    void a_shorter_limit_is_proposed_by_the_department_and_holds_from_its_day_with_another_persons_consent(Screen.Kind kind) {
        var screen = Screen.of(kind, base()).size(Screen.PHONE).signIn("planningleader").go("/desk");
        screen.press(kind.inChineseOrEnglish("事项动态管理", "Keeping the list of items"));
        screen.press(kind.inChineseOrEnglish("提出变更", "Propose a change"));
        screen.press(kind.inChineseOrEnglish("保存并继续", "Save and continue"));
        screen.reads(kind.inChineseOrEnglish("请填写：变更名称", "Enter: What changes, in a few words"));
        String title = "多测合一 4 个工作日 " + kind;
        screen.type("#title", title);
        screen.type("#basis", "市政府会议纪要〔2026〕12 号");
        screen.press(kind.inChineseOrEnglish("保存并继续", "Save and continue"));
        screen.reads(kind.inChineseOrEnglish("还没有内容", "Nothing yet"));
        String change = screen.path();

        screen.go(change + "/items/" + ITEM + "/limits");
        screen.type("#promised_days", "four");
        screen.press(kind.inChineseOrEnglish("保存", "Save"));
        screen.reads(kind.inChineseOrEnglish("“four”不是整数", "\"four\" is not a whole number"));
        assertThat(screen.find("#promised_days").getDomProperty("value")).as("nothing typed is lost").isEqualTo("four");
        screen.type("#promised_days", "4");
        screen.press(kind.inChineseOrEnglish("保存", "Save"));
        screen.press(kind.inChineseOrEnglish("返回变更单", "Back to the change"));
        screen.reads(kind.inChineseOrEnglish("请填写：生效日", "Enter: In force from"));
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("7 个工作日", "7 working days"), kind.inChineseOrEnglish("4 个工作日", "4 working days"))
                .doesNotContain(kind.inChineseOrEnglish("提交审核", "Submit for consent"));
        String number = change.substring(change.lastIndexOf('/') + 1);
        inForceFrom(number, title);
        screen.go(change).press(kind.inChineseOrEnglish("提交审核", "Submit for consent"));
        screen.reads(kind.inChineseOrEnglish("等待另一名分析员同意", "another analyst decides on it"));

        screen.size(Screen.DESK).signIn("analyst1").go("/studio/catalogue");
        screen.press(title);
        assertThat(screen.page()).contains(kind.inChineseOrEnglish("罗志远（市自然资源局）", "Luo Zhiyuan (Natural Resources and Planning Bureau)"));
        screen.press(kind.inChineseOrEnglish("同意，从生效日起执行", "Consent, in force from that day"));
        screen.reads(kind.inChineseOrEnglish("已同意，从生效日起执行。", "Consented; it holds from its day on."));
        screen.go("/studio/catalogue?query=" + ITEM + "&on=" + DAY);
        assertThat(screen.find("#items ~ .table tbody").getText()).contains(kind.inChineseOrEnglish("4 个工作日", "4 working days"));
        screen.go("/items/" + ITEM);
        assertThat(screen.page()).as("until then all stays").contains(kind.inChineseOrEnglish("7 个工作日", "7 working days"));
    }

    @AfterEach
    void asBefore() {
        for (var change : office().get("analyst1", "/api/catalogue/changes?state=IN_FORCE&limit=200").body().path("changes")) {
            if (DAY.equals(change.path("effectiveFrom").asText()) && change.path("takesBack").isNull()) {
                takeBack(change.path("number").asText());
            }
        }
    }

    /** A date field is filled in otherwise in every language of a browser. */
    private void inForceFrom(String number, String title) {
        String version = version(number);
        office().send("planningleader", "PUT", "/api/catalogue/changes/" + number, Map.of("title", title, "basis", "市政府会议纪要〔2026〕12 号", "effectiveFrom", DAY),
                Map.of("If-Match", version)).expect(200);
    }

    private void takeBack(String number) {
        var request = office().post("analyst1", "/api/catalogue/changes/" + number + "/take-back", Map.of("reason", "试验结束")).expect(201).body()
                .path("change").path("number").asText();
        office().send("analyst2", "POST", "/api/catalogue/changes/" + request + "/consent", null, Map.of("If-Match", version(request))).expect(200);
    }

    private String version(String number) {
        return "\"" + office().get("analyst1", "/api/catalogue/changes/" + number).body().path("change").path("version").asInt() + "\"";
    }
}
