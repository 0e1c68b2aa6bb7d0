package org.binglian.office;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person's screen: a real Chromium in one language. One browser for each language, shared by all tests and closed at the end. */
final class Screen {

    /** What a browser asks for: Chinese, English, and Chinese without JavaScript. */
    enum Kind {
        CHINESE("zh-CN", true), ENGLISH("en-US", true), CHINESE_WITHOUT_SCRIPTS("zh-CN", false);

        private final String language;
        private final boolean scripts;

        Kind(String language, boolean scripts) {
            this.language = language;
            this.scripts = scripts;
        }

        String inChineseOrEnglish(String chinese, String english) {
            return this == ENGLISH ? english : chinese;
        }
    }

    static final Dimension DESK = new Dimension(1400, 1000);
    static final Dimension PHONE = new Dimension(390, 844);

    private static final String READ = "return document.body === null ? null : document.body.innerText";
    private static final String READS = "return document.body !== null && document.body.innerText.includes(arguments[0])";
    /** One question to the browser instead of two for each button and link of the page. */
    private static final String SAYS = """
            const words = arguments[0];
            const seen = one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && one.getBoundingClientRect().height > 0;
            return [...document.querySelectorAll('button, a, summary, input[type=submit], label')].find(one =>
                ((one.innerText ?? '').trim() === words || one.getAttribute('value') === words) && seen(one)) ?? null;
            """;

    private static final List<String> LEAVING = List.of("does not belong to the document", "document unloaded", "Cannot find context", "target frame detached");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Map<Kind, ChromeDriver> OPEN = new HashMap<>();

    private final String base;
    private final Kind kind;
    private final ChromeDriver browser;
    private final WebDriverWait wait;

    private Screen(String base, Kind kind, ChromeDriver browser) {
        this.base = base;
        this.kind = kind;
        this.browser = browser;
        this.wait = new WebDriverWait(browser, Duration.ofSeconds(120), Duration.ofMillis(100));
        this.wait.ignoring(StaleElementReferenceException.class);
    }

    /** Nobody is signed in. Skips the test, loudly, only where no Chromium is installed. */
    static synchronized Screen of(Kind kind, String base) {
        boolean there = Files.exists(CHROMIUM) && Files.exists(DRIVER);
        if (!there) {
            System.err.println("## SKIPPED: needs chromium and chromium-driver (Debian packages); what people see is not tested here");
        }
        assumeTrue(there, "no Chromium with its driver on this machine");
        var browser = OPEN.computeIfAbsent(kind, Screen::start);
        browser.manage().deleteAllCookies();
        browser.manage().window().setSize(DESK);
        return new Screen(base, kind, browser);
    }

    private static ChromeDriver start(Kind kind) {
        try {
            var options = new ChromeOptions();
            options.setBinary(CHROMIUM.toFile());
            options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1400,1000", "--lang=" + kind.language,
                    "--user-data-dir=" + Files.createTempDirectory("screen"));
            Map<String, Object> preferences = new HashMap<>(Map.of("intl.accept_languages", kind.language));
            if (!kind.scripts) {
                preferences.put("profile.managed_default_content_settings.javascript", 2);
            }
            options.setExperimentalOption("prefs", preferences);
            var browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
            Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kind kind() {
        return kind;
    }

    ChromeDriver browser() {
        return browser;
    }

    Screen size(Dimension size) {
        browser.manage().window().setSize(size);
        return this;
    }

    /** Signs in on the page, with the demo's password. */
    Screen signIn(String who) {
        browser.manage().deleteAllCookies();
        go("/sign-in");
        browser.findElement(By.name("username")).sendKeys(who);
        browser.findElement(By.name("password")).sendKeys("demo");
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("sign-in")));
        return this;
    }

    Screen go(String path) {
        browser.get(base + path);
        return this;
    }

    String path() {
        return browser.getCurrentUrl().substring(base.length());
    }

    String heading() {
        return find("h1").getText();
    }

    /** What a person reads on the page now; where it is just being left, on the next. */
    String page() {
        return wait.until(ready -> (String) ask(READ));
    }

    WebElement find(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void type(String css, String text) {
        var field = find(css);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Presses the button or follows the link that says exactly this. */
    void press(String words) {
        until(ready -> {
            if (!(ask(SAYS, words) instanceof WebElement one)) {
                return false;
            }
            one.click();
            return true;
        });
    }

    /** Waits, up to two minutes on a busy machine, until the page says this. */
    void reads(String words) {
        until(ready -> Boolean.TRUE.equals(ask(READS, words)));
    }

    /** The answer of a script; null while the page is just being left. */
    Object ask(String script, Object... arguments) {
        try {
            return browser.executeScript(script, arguments);
        } catch (WebDriverException leaving) {
            if (leaving instanceof StaleElementReferenceException || LEAVING.stream().anyMatch(String.valueOf(leaving.getMessage())::contains)) {
                return null;
            }
            throw leaving;
        }
    }

    /** Whether it comes true within ten seconds. */
    boolean soon(BooleanSupplier ready) {
        try {
            return new WebDriverWait(browser, Duration.ofSeconds(10), Duration.ofMillis(100)).until(asked -> ready.getAsBoolean());
        } catch (TimeoutException late) {
            return false;
        }
    }

    /** What was waited for in vain is seldom plain from the outside, so the failure says what the page said. */
    <T> T until(Function<WebDriver, T> ready) {
        try {
            return wait.until(ready);
        } catch (TimeoutException late) {
            late.addInfo("Address", browser.getCurrentUrl());
            late.addInfo("Page", String.valueOf(ask(READ)));
            throw late;
        }
    }
}
