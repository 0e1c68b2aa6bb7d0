package org.binglian.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at the page in a browser as axe does, and at its size, at an exact width of the page in CSS pixels. */
final class Sight {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = script();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
                found => done(found.violations.map(rule => rule.id + ': ' + rule.help + rule.nodes.slice(0, 4).map(node =>
                    '\\n    ' + node.html.slice(0, 200) + ' | ' + node.any.concat(node.all, node.none).map(check => check.message).join('; ')).join(''))),
                problem => done(['axe failed: ' + problem]));
            """;
    private static final String WIDE = """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return ['the document is ' + document.documentElement.scrollWidth + ' wide on a screen of ' + wide].concat(
                [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > wide + 1 && !one.closest('.table, .ways'))
                    .slice(0, 5).map(one => '    ' + one.outerHTML.slice(0, 160)));
            """;
    private static final String ORDER = """
            const wrong = [];
            const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(one => one.checkVisibility()).map(one => +one.tagName[1]);
            if (levels.filter(one => one === 1).length !== 1) wrong.push('h1 stands ' + levels.filter(one => one === 1).length + ' times');
            levels.forEach((one, i) => { if (i > 0 && one > levels[i - 1] + 1) wrong.push('h' + one + ' follows h' + levels[i - 1]); });
            const first = document.querySelector('a[href], button, input, select, textarea, [tabindex]');
            const skip = document.querySelector('a.skip');
            if (!skip || first !== skip || !document.getElementById(skip.hash.slice(1))) wrong.push('the first thing that Tab reaches does not lead to the content');
            if (document.documentElement.lang !== arguments[0]) wrong.push('the page says that it is written in ' + document.documentElement.lang);
            if (!document.title.trim()) wrong.push('no title');
            return wrong;
            """;

    private final ChromeDriver browser;

    Sight(ChromeDriver browser) {
        this.browser = browser;
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    Sight width(int cssPixels) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", cssPixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    void asBefore() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** What breaks WCAG 2.0, 2.1 or 2.2, level A or AA. */
    List<?> violations() {
        return axe(Map.of("type", "tag", "values", WCAG));
    }

    /** The same, for the rules that depend on the width. */
    List<?> violationsOfWidth() {
        return axe(Map.of("type", "rule", "values", List.of("target-size", "scrollable-region-focusable", "color-contrast", "link-name", "button-name")));
    }

    /** What makes the whole document scroll sideways. */
    List<?> sideways() {
        return (List<?>) browser.executeScript(WIDE);
    }

    /** What is wrong with headings, the way to the content, the language, the title. */
    List<?> disorder(String language) {
        return (List<?>) browser.executeScript(ORDER, language);
    }

    private List<?> axe(Map<String, Object> what) {
        if (!Boolean.TRUE.equals(browser.executeScript("return typeof axe === 'object'"))) {
            browser.executeScript(AXE);
        }
        return (List<?>) browser.executeAsyncScript(RUN, what);
    }

    private static String script() {
        try (var in = Sight.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
