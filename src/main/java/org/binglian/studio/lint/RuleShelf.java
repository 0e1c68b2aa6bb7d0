package org.binglian.studio.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.Linter;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The pages of the rules and their examples, as they are packed with the application. */
@Component
class RuleShelf {

    private static final String PLACE = "rules/lint/";

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The page of a rule in one language, as HTML without its heading; raw HTML in it is shown as text. */
    Optional<String> page(String rule, Locale language) {
        if (known(rule).isEmpty()) {
            return Optional.empty();
        }
        return read(PLACE + rule + ".md").map(text -> {
            String[] parts = text.replaceFirst("^# .*\\R", "").split("(?m)^---$", 2);
            return renderer.render(parser.parse("en".equals(language.getLanguage()) && parts.length > 1 ? parts[1] : parts[0]));
        });
    }

    /** Name within the rule's folder, such as {@code wrong.bpmn} or {@code right/example.bpmn}, to content. */
    Map<String, String> examples(String rule) {
        Map<String, String> examples = new TreeMap<>();
        if (known(rule).isEmpty()) {
            return examples;
        }
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:" + PLACE + rule + "/**/*.*")) {
                String address = resource.getURL().toString();
                examples.put(address.substring(address.indexOf(PLACE + rule + "/") + PLACE.length() + rule.length() + 1),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static Optional<LintRule> known(String rule) {
        return Linter.rule(rule);
    }

    private static Optional<String> read(String name) {
        try (var in = RuleShelf.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Families in the order of the list, by the package of their rules. */
    static List<String> families() {
        return Linter.RULES.stream().map(RuleShelf::family).distinct().toList();
    }

    static String family(LintRule rule) {
        String room = rule.getClass().getPackageName();
        return room.substring(room.lastIndexOf('.') + 1);
    }
}
