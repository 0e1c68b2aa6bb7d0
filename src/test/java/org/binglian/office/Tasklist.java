package org.binglian.office;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** An approver's hands in Camunda Tasklist: opens a task in a filter, fills the form, completes it. */
final class Tasklist {

    private static final By CARD = By.cssSelector(".tasks-list li.task");
    private static final String SHADES = "[...document.querySelectorAll('div')].filter(d => d.shadowRoot).map(d => d.shadowRoot)";

    private final Screen screen;
    private final ChromeDriver browser;

    Tasklist(Screen screen) {
        this.screen = screen;
        this.browser = screen.browser();
    }

    /** Signs in and waits for the filters. */
    Tasklist signIn(String who) {
        screen.go("/assets/mark.svg");
        screen.signIn(who).go("/camunda/app/tasklist/default/");
        screen.until(ready -> !browser.findElements(By.cssSelector("[cam-tasklist-filters] .item")).isEmpty());
        return this;
    }

    /** Shows a filter, narrowed to one case, and answers the text of the card of this task when it has all its columns. */
    String card(String filter, String number, String task, String left) {
        String query = "[{\"type\":\"taskVariables\",\"operator\":\"eq\",\"value\":\"'" + number + "'\",\"name\":\"caseNumber\"}]";
        browser.executeScript("location.hash = '#/?filter=' + arguments[0] + '&searchQuery=' + encodeURIComponent(arguments[1])", filter, query);
        return screen.until(ready -> shown(card -> card.contains(task) && card.contains(number) && card.contains(left)));
    }

    /** Opens the task of this card and claims it. */
    void claim(String task, String claim) {
        click(() -> browser.findElements(CARD).stream().filter(card -> card.getText().contains(task)).findFirst()
                .map(card -> card.findElement(By.cssSelector("a, .names, h4"))));
        press(claim);
        screen.until(ready -> browser.findElements(By.cssSelector(".fjs-container .fjs-form-field")).stream().anyMatch(WebElement::isDisplayed)
                && browser.findElements(By.cssSelector(".fjs-container .fjs-disabled")).isEmpty());
    }

    String form() {
        return screen.find(".fjs-container").getText();
    }

    void choose(String field, String option) {
        click(() -> Optional.of(field(field).findElement(By.cssSelector(".fjs-input-group"))));
        click(() -> browser.findElements(By.cssSelector(".fjs-dropdownlist-item")).stream().filter(item -> item.getText().startsWith(option)).findFirst());
    }

    void write(String field, String text) {
        WebElement place = field(field).findElement(By.cssSelector("textarea, input"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", place);
        place.sendKeys(text);
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
        click(() -> browser.findElements(By.cssSelector("button, a, .claim")).stream()
                .filter(one -> words.equals(one.getText().strip()) && one.isDisplayed() && one.isEnabled()).findFirst());
    }

    /** Clicks it in the middle of the pane; what is redrawn or covered for a moment is tried again. */
    private void click(Supplier<Optional<WebElement>> wanted) {
        screen.until(ready -> {
            try {
                return wanted.get().map(one -> {
                    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
                    one.click();
                    return true;
                }).orElse(false);
            } catch (ElementClickInterceptedException | StaleElementReferenceException later) {
                return false;
            }
        });
    }

    private WebElement field(String label) {
        return screen.until(ready -> {
            try {
                return browser.findElements(By.cssSelector(".fjs-form-field")).stream()
                        .filter(field -> field.isDisplayed() && field.getText().strip().startsWith(label)).findFirst().orElse(null);
            } catch (StaleElementReferenceException redrawn) {
                return null;
            }
        });
    }

    private String shown(Predicate<String> wanted) {
        try {
            return browser.findElements(CARD).stream().map(WebElement::getText).filter(wanted).findFirst().orElse(null);
        } catch (StaleElementReferenceException redrawn) {
            return null;
        }
    }
}
