package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever a rule does, and however a file is made, the linter answers and says what it could not judge. How long that takes is said by
 * {@code LintSpeed}, since the machine that builds may be busy.
 */
class LintBoundsTest {

    private static final Duration GUARD = Duration.ofMinutes(3);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Map<String, byte[]> FILE = Map.of("x.bpmn",
            ("<definitions xmlns=\"" + Namespaces.BPMN + "\"><process id=\"p\"/></definitions>").getBytes(StandardCharsets.UTF_8));

    private static LintRule rule(java.util.function.BiConsumer<LintContext, Findings> check) {
        return new BpmnRule("x-made", Severity.WARNING) {
            @Override
            protected void check(BpmnModel model, LintContext context, Findings findings) {
                check.accept(context, findings);
            }
        };
    }

    private static List<Finding> judged(LintRule... rules) {
        return judged(Patient.TIME, rules);
    }

    private static List<Finding> judged(Duration time, LintRule... rules) {
        var judging = new Judging(Patient.within(time), List.of(rules));
        judging.within(() -> judging.judge(FILE, List.of(), true));
        return judging.findings();
    }

    @Test
    void a_rule_that_breaks_is_named_and_the_others_still_speak() {
        var findings = judged(rule((context, found) -> {
            found.at("p", 1);
            throw new IllegalStateException("secret detail");
        }), rule((context, found) -> found.at("p", 1)));
        assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("x-made", "x-made", Linter.CANNOT_BE_JUDGED);
        assertThat(findings).noneMatch(finding -> finding.arguments().toString().contains("secret"));
    }

    @Test
    void a_rule_without_end_is_left_behind_in_time() {
        var findings = assertTimeoutPreemptively(GUARD, () -> judged(SHORT, rule((context, found) -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        })));
        assertThat(findings).as("the file and the rule are named").extracting(Finding::rule, Finding::file, finding -> finding.arguments().get(0))
                .contains(org.assertj.core.groups.Tuple.tuple(Linter.CANNOT_BE_JUDGED, "x.bpmn", "x-made"));
    }

    @Test
    void a_rule_that_calls_itself_for_ever_is_named() {
        var findings = judged(new BpmnRule("x-deep", Severity.ERROR) {
            @Override
            protected void check(BpmnModel model, LintContext context, Findings findings) {
                check(model, context, findings);
            }
        });
        assertThat(findings).extracting(finding -> finding.arguments().get(1)).containsExactly("StackOverflowError");
    }

    @Test
    void a_rule_that_never_stops_finding_is_cut_off() {
        assertThat(judged(rule((context, found) -> {
            for (int i = 0; i < 1_000_000; i++) {
                found.at("p" + i, i);
            }
        }))).hasSize(Bounds.FINDINGS_OF_A_RULE);
    }

    @Test
    void no_regular_expression_can_hang_on_a_watched_text() {
        var evil = java.util.regex.Pattern.compile("(x+x+)+y");
        assertThat(judged(SHORT, rule((context, found) -> evil.matcher(context.watch().text("x".repeat(5_000))).find())))
                .extracting(Finding::rule).contains(Linter.CANNOT_BE_JUDGED);
    }

    @Test
    void names_of_files_and_broken_contents_never_break_it() {
        var files = new java.util.TreeMap<String, byte[]>();
        var contents = new ArrayList<>(List.of("", " ", "<", "<a", "{", "[", "null", "\u0000", "<a/>", "{\"components\":5}", "{\"components\":[null,5,{\"key\":[]}]}",
                "<definitions/>", "<definitions xmlns=\"" + Namespaces.BPMN + "\"/>", "<?xml version=\"1.0\" encoding=\"UTF-99\"?><a/>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"));
        for (int i = 0; i < contents.size(); i++) {
            files.put(i + ".form", contents.get(i).getBytes(StandardCharsets.UTF_8));
            files.put(i + ".bpmn", contents.get(i).getBytes(StandardCharsets.UTF_16));
            files.put(i + "../../etc/passwd", contents.get(i).getBytes(StandardCharsets.ISO_8859_1));
        }
        var findings = Linter.lintAlone(files);
        assertThat(findings).isNotEmpty().noneMatch(finding -> finding.rule().equals(Linter.CANNOT_BE_JUDGED) && !finding.arguments().contains("time"));
        LintTexts.in(java.util.Locale.ENGLISH).say(findings);
    }
}
