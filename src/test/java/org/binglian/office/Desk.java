package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/**
 * A person's hands at our own doors, on a phone and in one language: the desk of the approvers, the tasks of applicants and agencies in
 * the hall. What stands there in both languages is given as the forms write it, "意见 / Opinion", and read in the person's own.
 */
final class Desk {

    private static final String FIELD = """
            return [...document.querySelectorAll('.task-form .fjs-form-field:not(.fjs-form-field-text)')]
                .find(one => one.checkVisibility() && one.innerText.trim().startsWith(arguments[0])) ?? null;
            """;
    private static final String OPTION = """
            return [...document.querySelectorAll('.fjs-dropdownlist-item')].find(one => one.innerText.trim() === arguments[0]) ?? null;
            """;
    private static final String TOO_WIDE = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Screen screen;
    private final OfficeClient office;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    private String person;

    Desk(Screen screen, OfficeClient office) {
        this.screen = screen.size(Screen.PHONE);
        this.office = office;
    }

    /** What a person puts into a field: one of its options, or words. */
    record Fill(String field, String answer, boolean option) {
    }

    static Fill choose(String field, String option) {
        return new Fill(field, option, true);
    }

    static Fill write(String field, String words) {
        return new Fill(field, words, false);
    }

    Screen screen() {
        return screen;
    }

    /** "受理 / Accept" as this person reads it. */
    String own(String both) {
        int slash = both.indexOf(" / ");
        return slash < 0 ? both : screen.kind().inChineseOrEnglish(both.substring(0, slash), both.substring(slash + 3));
    }

    /** Finds the task by the number of its case or the name of its project, opens it, fills in its form and sends it. */
    void does(String who, String sought, String kind, String task, Fill... fields) {
        boolean first = person == null;
        become(who);
        String which = "?kind=" + kind + "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
        if (first) {
            screen.go("/desk" + which);
            assertThat(screen.page()).contains(own(task), own("个工作日 / working days"), sought);
            fits();
            screen.press(own(task));
        } else {
            screen.go("/desk/next" + which);
        }
        assertThat(screen.page()).as("%s %s", who, kind).contains(own(task), sought);
        screen.find(".task-form.ready");
        speaksOneLanguage();
        fits();
        for (Fill field : fields) {
            fill(field);
        }
        screen.press(own("提交办理结果 / Send the result"));
        screen.reads(own("已办结： / Done: ") + own(task));
        fits();
    }

    /** The same in the hall: the task is found on this page, among what waits for this person, beside {@code sought}. */
    void doesInTheHall(String who, String page, String sought, String task, Fill... fields) {
        become(who);
        screen.go(page);
        click(() -> screen.browser().findElements(By.cssSelector(".act-tasks li")).stream()
                .filter(one -> one.getText().contains(own(task)) && (sought == null || one.getText().contains(sought))).findFirst()
                .map(one -> one.findElement(By.tagName("a"))));
        screen.reads(own("提交 / Submit"));
        assertThat(screen.heading()).isEqualTo(own(task));
        fits();
        for (Fill field : fields) {
            var place = screen.browser().findElement(By.id(screen.browser().findElements(By.cssSelector("main label")).stream()
                    .filter(label -> label.getText().startsWith(own(field.field()))).findFirst().orElseThrow().getDomAttribute("for")));
            place.sendKeys(own(field.answer()));
        }
        screen.press(own("提交 / Submit"));
        screen.reads(own("已经提交。 / Submitted."));
        fits();
    }

    /** Sits down as this person, who has signed in before. */
    void become(String who) {
        if (who.equals(person)) {
            return;
        }
        screen.browser().manage().deleteAllCookies();
        if (person == null) {
            screen.go("/assets/mark.svg");
        }
        for (String cookie : sessions.computeIfAbsent(who, id -> office.signIn(id).get("Cookie")).split("; ")) {
            screen.browser().manage().addCookie(new Cookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1)));
        }
        person = who;
    }

    void fill(Fill fill) {
        if (fill.option()) {
            take(own(fill.field()), own(fill.answer()));
        } else {
            var place = screen.until(ready -> field(own(fill.field())).orElse(null)).findElement(By.cssSelector("textarea, input"));
            place.sendKeys(own(fill.answer()), Keys.TAB);
        }
    }

    /** Opens the list of this field, again when it has not opened within two seconds, takes the option, and reads that it is taken. */
    private void take(String field, String option) {
        int[] looked = {0};
        screen.until(ready -> {
            if (screen.ask(OPTION, option) instanceof WebElement there) {
                there.click();
                return true;
            }
            if (looked[0]++ % 20 == 0) {
                click(() -> field(field).map(one -> one.findElement(By.cssSelector(".fjs-input-group"))));
            }
            return false;
        });
        screen.until(ready -> field(field).filter(one -> one.getText().contains(option)).isPresent());
    }

    void fits() {
        assertThat((Long) screen.browser().executeScript(TOO_WIDE)).as("wider than the phone: " + screen.path()).isLessThanOrEqualTo(0);
    }

    /** No sentence of the form is in the other language; names and what people wrote stay as they are. */
    private void speaksOneLanguage() {
        String form = screen.find(".task-form [data-fields]").getText();
        assertThat(form).doesNotContain(" / ");
        if (screen.kind() == Screen.Kind.CHINESE) {
            assertThat(form).doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        } else {
            assertThat(form).doesNotContain("。");
        }
    }

    private Optional<WebElement> field(String label) {
        return Optional.ofNullable((WebElement) screen.ask(FIELD, label));
    }

    /** Clicks it in the middle of the screen; what is redrawn or covered for a moment is tried again. */
    private void click(Supplier<Optional<WebElement>> wanted) {
        screen.until(ready -> {
            try {
                return wanted.get().map(one -> {
                    screen.browser().executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
                    one.click();
                    return true;
                }).orElse(false);
            } catch (ElementClickInterceptedException | StaleElementReferenceException later) {
                return false;
            }
        });
    }
}
