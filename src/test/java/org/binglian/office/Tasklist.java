package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** An approver's hands in Camunda Tasklist: opens a task in a filter, fills the form, completes it. */
final class Tasklist {

    /** One question to the browser each, instead of two for every button, field and card of the page. */
    private static final String CARDS = "return [...document.querySelectorAll('.tasks-list li.task')].map(card => card.innerText)";
    private static final String OPENS = """
            const card = [...document.querySelectorAll('.tasks-list li.task')].find(one => one.innerText.includes(arguments[0]));
            return card?.querySelector('a, .names, h4') ?? null;
            """;
    private static final String SAYS = """
            return [...document.querySelectorAll('button, a, .claim')].find(one => (one.innerText ?? '').trim() === arguments[0] && !one.disabled
                && one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && one.getBoundingClientRect().height > 0) ?? null;
            """;
    private static final String FIELD = """
            return [...document.querySelectorAll('.fjs-form-field')].find(one => one.checkVisibility() && one.innerText.trim().startsWith(arguments[0])
                && one.querySelector('textarea, input, .fjs-input-group') !== null) ?? null;
            """;
    private static final String OPTION = """
            return [...document.querySelectorAll('.fjs-dropdownlist-item')].find(one => one.innerText.trim().startsWith(arguments[0])) ?? null;
            """;
    private static final String FILLABLE = """
            return [...document.querySelectorAll('.fjs-container .fjs-form-field')].some(one => one.checkVisibility())
                && document.querySelector('.fjs-container .fjs-disabled') === null;
            """;
    private static final String STANDS = """
            return [arguments[0].innerText, ...[...arguments[0].querySelectorAll('textarea, input')].map(one => one.value)].some(said => said.includes(arguments[1]))
            """;
    private static final String EMPTY = "return [...arguments[0].querySelectorAll('textarea, input')].every(one => one.value === '')";
    private static final String REFUSALS = "return [...document.querySelectorAll('.notifications .alert-danger')].map(one => one.innerText)";
    /** Asks without letting anything else go on, so that the open task is the one that is said. */
    private static final String TOLD = """
            history.replaceState(null, '', '#/?task=' + arguments[1]);
            const asked = new XMLHttpRequest();
            let heard = 'unheard';
            asked.addEventListener('readystatechange', () => heard = asked.readyState === 4 ? 'heard' : heard);
            asked.open('GET', '/camunda/api/engine/engine/default/task/' + arguments[0], false);
            asked.send();
            return asked.status + ', ' + heard;
            """;
    private static final String FILTERS = "return document.querySelector('[cam-tasklist-filters] .item') !== null";
    private static final String SHADES = "[...document.querySelectorAll('div')].filter(d => d.shadowRoot).map(d => d.shadowRoot)";

    /** What was entered into a field, and how. */
    private record Entry(String field, String text, Runnable entering) {
    }

    private final Screen screen;
    private final OfficeClient office;
    private final ChromeDriver browser;
    private final List<Entry> entries = new ArrayList<>();

    Tasklist(Screen screen, OfficeClient office) {
        this.screen = screen;
        this.office = office;
        this.browser = screen.browser();
    }

    /** Sits down signed in, without the two pages on the way, which have journeys of their own, and waits for the filters. */
    Tasklist signIn(String who) {
        screen.go("/assets/mark.svg");
        browser.manage().deleteAllCookies();
        Stream.of(office.signIn(who).get("Cookie").split("; ")).map(cookie -> cookie.split("=", 2))
                .forEach(cookie -> browser.manage().addCookie(new Cookie(cookie[0], cookie[1], "/")));
        screen.go("/camunda/app/tasklist/default/");
        screen.until(ready -> Boolean.TRUE.equals(screen.ask(FILTERS)));
        return this;
    }

    /** Shows a filter, narrowed to one case, and answers the text of the card of this task when it has all its columns. */
    String card(String filter, String number, String task, String left) {
        narrow(filter, "taskVariables", "caseNumber", number);
        return screen.until(ready -> shown(card -> card.contains(task) && card.contains(number) && card.contains(left)));
    }

    /** The same for held defaults, which are of many cases. */
    String hold(String filter, String number, String task) {
        narrow(filter, "processVariables", "holdNumber", number);
        return screen.until(ready -> shown(card -> card.contains(task)));
    }

    private void narrow(String filter, String whose, String variable, String value) {
        String query = "[{\"type\":\"" + whose + "\",\"operator\":\"eq\",\"value\":\"'" + value + "'\",\"name\":\"" + variable + "\"}]";
        browser.executeScript("location.hash = '#/?filter=' + arguments[0] + '&searchQuery=' + encodeURIComponent(arguments[1])", filter, query);
    }

    /** Opens the task of this card and claims it. */
    void claim(String task, String claim) {
        click(() -> asked(OPENS, task));
        press(claim);
        screen.until(ready -> Boolean.TRUE.equals(screen.ask(FILLABLE)));
        entries.clear();
    }

    /** What is answered about a task while this one is open, and whether whoever asked hears it. */
    String told(String task, String open) {
        return String.valueOf(screen.ask(TOLD, task, open));
    }

    String form() {
        return screen.find(".fjs-container").getText();
    }

    void choose(String field, String option) {
        enter(field, option, () -> {
            click(() -> Optional.of(field(field).findElement(By.cssSelector(".fjs-input-group"))));
            click(() -> asked(OPTION, option));
        });
    }

    /** Writes and leaves the field: the form redraws itself then, under a click that comes at once. */
    void write(String field, String text) {
        enter(field, text, () -> {
            WebElement place = field(field).findElement(By.cssSelector("textarea, input"));
            browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", place);
            place.sendKeys(text, Keys.TAB);
        });
    }

    private void enter(String field, String text, Runnable entering) {
        entering.run();
        entries.add(new Entry(field, text, entering));
    }

    /**
     * Completes the task. Who sees that nothing has happened enters again what a redrawn form has lost and presses again, or loads the page
     * anew where there is nothing to press. What the office refused is a failure at once.
     */
    void complete(String words, BooleanSupplier done) {
        screen.until(ready -> {
            entries.stream().filter(this::lost).filter(this::empty).forEach(one -> one.entering().run());
            boolean pressed = screen.soon(() -> done.getAsBoolean() || clicked(() -> asked(SAYS, words)));
            if (pressed && screen.soon(done)) {
                return true;
            }
            assertThat((List<?>) screen.ask(REFUSALS)).isNullOrEmpty();
            if (!pressed) {
                browser.navigate().refresh();
            }
            if (screen.soon(() -> Boolean.TRUE.equals(screen.ask(FILLABLE)))) {
                entries.stream().filter(this::lost).forEach(one -> one.entering().run());
            }
            return false;
        });
    }

    /** What need not be filled would be missed by nobody. */
    private boolean empty(Entry entry) {
        return asked(FIELD, entry.field()).filter(place -> Boolean.TRUE.equals(screen.ask(EMPTY, place))).isPresent();
    }

    private boolean lost(Entry entry) {
        return asked(FIELD, entry.field()).filter(place -> !Boolean.TRUE.equals(screen.ask(STANDS, place, entry.text()))).isPresent();
    }

    /** The tab beside the form; answers what it says. */
    String tab(String name, String awaited) {
        press(name);
        return screen.until(ready -> {
            String said = String.valueOf(browser.executeScript("return " + SHADES + ".map(s => s.textContent).join(' ')"));
            return said.contains(awaited) ? said : null;
        });
    }

    /** Unfolds the draft behind this link in the tab; answers the paper. */
    String draft(String link) {
        browser.executeScript(SHADES + ".forEach(s => s.querySelectorAll('a.draft').forEach(a => { if (a.textContent.includes(arguments[0])) a.click(); }))", link);
        return screen.until(ready -> {
            Object paper = browser.executeScript("return " + SHADES + ".map(s => [...s.querySelectorAll('iframe')].map(f => f.srcdoc).join(' ')).join('')");
            return paper == null || paper.toString().isBlank() ? null : paper.toString();
        });
    }

    /** Presses what says exactly this, as soon as it can be pressed. */
    void press(String words) {
        click(() -> asked(SAYS, words));
    }

    private void click(Supplier<Optional<WebElement>> wanted) {
        screen.until(ready -> clicked(wanted));
    }

    /** Clicks it in the middle of the pane; what is redrawn or covered for a moment is not clicked. */
    private boolean clicked(Supplier<Optional<WebElement>> wanted) {
        try {
            return wanted.get().map(one -> {
                browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
                one.click();
                return true;
            }).orElse(false);
        } catch (ElementClickInterceptedException | StaleElementReferenceException later) {
            return false;
        }
    }

    private WebElement field(String label) {
        return screen.until(ready -> asked(FIELD, label).orElse(null));
    }

    private Optional<WebElement> asked(String script, String words) {
        return Optional.ofNullable((WebElement) screen.ask(script, words));
    }

    private String shown(Predicate<String> wanted) {
        return screen.ask(CARDS) instanceof List<?> cards ? cards.stream().map(String::valueOf).filter(wanted).findFirst().orElse(null) : null;
    }
}
