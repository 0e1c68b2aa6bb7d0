package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.Breaker;
import org.binglian.engine.alarm.Heartbeat;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approvers at their desk: on a phone with one thumb, and at a large screen with the keyboard alone. */
class DeskJourneyTest extends OfficeTest {

    private static final Pattern KIND = Pattern.compile("camunda:property name=\"kind\" value=\"([A-Z_]+)\"");

    private Screen screen;

    @Test
    void on_a_phone_every_kind_of_task_is_done_in_chinese_and_in_english() throws IOException {
        var chinese = new Desk(Screen.of(Screen.Kind.CHINESE, base()), office());
        var story = new EveryKindOfTask(office(), chinese, new Desk(Screen.of(Screen.Kind.ENGLISH, base()), office()), breakdown());
        try {
            story.tell();
        } finally {
            bean(JdbcClient.class).sql("delete from office_outage").update();
            bean(Heartbeat.class).beat();
        }
        assertThat(story.done()).containsExactlyElementsOf(kindsOfTheModels());
        chinese.screen().go("/desk/done");
        chinese.screen().reads("举行听证");
        chinese.fits();
    }

    @Test
    void every_kind_of_the_models_and_no_other_has_a_name() throws IOException {
        for (String language : List.of("", "_en")) {
            var texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/desk" + language + ".properties"))) {
                texts.load(in);
            }
            assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("desk.kind.")).map(key -> key.substring(10)))
                    .containsExactlyInAnyOrderElementsOf(kindsOfTheModels());
        }
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
        screen = Screen.of(Screen.Kind.CHINESE, base());
        var desk = new Desk(screen, office());
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        screen.signIn("planning1").go("/desk/tasks/" + office().task(number, "COMPLETENESS", null, "planning").path("id").asText());
        screen.find(".task-form.ready");
        screen.press("提交办理结果");
        screen.reads("没有提交，请改正下列内容");
        assertThat(screen.page()).contains("材料是否齐全：请填写此项").doesNotContain("Field is required");
        desk.fill(Desk.choose("材料是否齐全 / Complete", "需要补正 / No"));
        screen.find(".task-form textarea").sendKeys("总平面图看不清");
        screen.press("提交办理结果");
        screen.until(ready -> screen.find("[data-errors]").getText().contains("补正要求"));
        assertThat(screen.find(".task-form textarea").getDomProperty("value")).isEqualTo("总平面图看不清");
        desk.fits();
    }

    private EveryKindOfTask.Breakdown breakdown() {
        return new EveryKindOfTask.Breakdown() {
            @Override
            public void until() {
                bean(JdbcClient.class).sql("update office_heartbeat set beat_at = ?")
                        .param(bean(OfficeTime.class).real().minusSeconds(4800).atOffset(ZoneOffset.UTC)).update();
                bean(Heartbeat.class).beat();
            }

            @Override
            public String held() {
                return bean(Breaker.class).holds().get(0).number();
            }
        };
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

    private static Set<String> kindsOfTheModels() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (var models = Files.walk(Path.of("processes"))) {
            for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                KIND.matcher(Files.readString(model)).results().forEach(found -> kinds.add(found.group(1)));
            }
        }
        return kinds;
    }

    private void press(CharSequence key) {
        focused().sendKeys(key);
    }

    private WebElement focused() {
        return screen.browser().switchTo().activeElement();
    }
}
