package org.binglian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium in one language that signs in, opens a page and takes its picture. */
final class Camera implements AutoCloseable {

    private static final String STILL = "return document.readyState === 'complete' && document.fonts.status === 'loaded'";

    private final String base;
    private final String language;
    private final ChromeDriver browser;
    private final WebDriverWait wait;
    private String who = "";

    Camera(String base, String language) {
        this.base = base;
        this.language = language;
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        try {
            options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb", "--window-size=1400,1000",
                    "--lang=" + tag(), "--user-data-dir=" + Files.createTempDirectory("camera"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.setExperimentalOption("prefs", new HashMap<>(Map.of("intl.accept_languages", tag())));
        this.browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        this.wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        this.wait.ignoring(StaleElementReferenceException.class);
    }

    /** Writes the picture; answers why not when the page is not there. */
    String take(Pictures.Picture picture, String path, Path file) throws IOException {
        signIn(picture.who());
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", picture.width(), "height", picture.height(),
                "deviceScaleFactor", picture.width() < 500 ? 2 : 1, "mobile", false));
        browser.get("about:blank");
        browser.get(base + path);
        Object status = browser.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        if (status instanceof Number number && number.intValue() >= 400) {
            return path + " answers " + number;
        }
        try {
            wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(picture.shows())));
            if (picture.opens() != null) {
                wait.until(ready -> browser.findElements(By.cssSelector("a, button")).stream().filter(WebElement::isDisplayed)
                        .filter(one -> one.getText().strip().equals(picture.opens().get(language))).findFirst().map(one -> {
                            one.click();
                            return true;
                        }).orElse(false));
            }
            wait.until(ready -> Boolean.TRUE.equals(browser.executeScript(STILL)));
            browser.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 700));");
        } catch (TimeoutException e) {
            return path + " does not show " + picture.shows() + (picture.opens() == null ? "" : " or " + picture.opens().get(language));
        }
        Files.write(file, SmallPng.of(browser.getScreenshotAs(OutputType.BYTES)));
        return null;
    }

    private void signIn(String person) {
        if (person.equals(who)) {
            return;
        }
        browser.get(base + "/sign-in");
        browser.manage().deleteAllCookies();
        who = person;
        if (!person.isEmpty()) {
            browser.get(base + "/sign-in");
            browser.findElement(By.name("username")).sendKeys(person);
            browser.findElement(By.name("password")).sendKeys("demo");
            browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
            wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("sign-in")));
        }
    }

    private String tag() {
        return language.equals("zh") ? "zh-CN" : "en-US";
    }

    @Override
    public void close() {
        browser.quit();
    }
}
