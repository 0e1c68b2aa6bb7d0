package org.binglian.studio.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.access.Refusal;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.LintTexts;
import org.binglian.modelling.lint.Linter;
import org.binglian.modelling.lint.Severity;
import org.binglian.studio.Analysts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules of the linter: the list, and a page for each with a wrong and a right example. */
@Controller
class RulePages {

    private static final int LONGEST_SHOWN = 6_000;
    private static final Pattern FINDING = Pattern.compile("<!-- finding: *([\\w -]*?) *-->");

    private final RuleShelf shelf;
    private final Analysts analysts;

    RulePages(RuleShelf shelf, Analysts analysts) {
        this.shelf = shelf;
        this.analysts = analysts;
    }

    /** A rule in the list. */
    public record Listed(String id, String title, Severity severity) {
    }

    /** Rules of one family. */
    public record Family(String name, List<Listed> rules) {
    }

    /** A file of an example: drawn when it is a diagram, with what is wrong marked, and its text, cut when it is very long. */
    public record Example(String name, boolean wrong, boolean drawn, String marked, String text) {
    }

    @GetMapping("/studio/rules")
    String rules(Locale language, Model model) {
        analysts.reader();
        var texts = LintTexts.in(language);
        model.addAttribute("families", RuleShelf.families().stream().map(name -> new Family(name, Linter.RULES.stream()
                .filter(rule -> RuleShelf.family(rule).equals(name)).map(rule -> entry(rule, texts)).toList())).toList());
        return "lint-rules";
    }

    @GetMapping("/studio/rules/{rule}")
    String rule(@PathVariable String rule, Locale language, Model model) {
        analysts.reader();
        LintRule found = Linter.rule(rule).orElseThrow(() -> Refusal.notFound("not-found"));
        model.addAttribute("rule", entry(found, LintTexts.in(language)));
        model.addAttribute("text", shelf.page(rule, language).orElse(""));
        model.addAttribute("examples", shelf.examples(rule).entrySet().stream().filter(file -> !file.getKey().equals("expected"))
                .map(RulePages::example).toList());
        return "lint-rule";
    }

    /** A file of an example as it is. */
    @GetMapping("/studio/rules/{rule}/examples/{*file}")
    ResponseEntity<byte[]> example(@PathVariable String rule, @PathVariable String file) {
        analysts.reader();
        String content = shelf.examples(rule).get(file.substring(1));
        if (content == null) {
            throw Refusal.notFound("not-found");
        }
        return ResponseEntity.ok().contentType(file.endsWith(".form") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment").header("X-Content-Type-Options", "nosniff").body(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Listed entry(LintRule rule, LintTexts texts) {
        return new Listed(rule.id(), texts.title(rule.id()), rule.severity());
    }

    private static Example example(Map.Entry<String, String> file) {
        boolean drawn = file.getKey().endsWith(".bpmn") && file.getValue().contains("BPMNShape") && file.getValue().length() < 60_000
                && file.getValue().endsWith("definitions>\n") && !file.getValue().contains("<!DOCTYPE");
        String text = file.getValue().replaceAll("(?s)\\s*<bpmndi:BPMNDiagram.*?</bpmndi:BPMNDiagram>", "");
        Matcher found = FINDING.matcher(file.getValue());
        return new Example(file.getKey(), file.getKey().startsWith("wrong"), drawn, found.find() ? found.group(1) : "",
                text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
    }
}
