package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its wrong example at the named element and nothing else there, and nothing in its right one. */
class LintRulesTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<String> rules() {
        return Linter.RULES.stream().map(LintRule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_wrong_example_gives_exactly_this_finding_at_the_named_element(String rule) {
        List<Finding> findings = Patient.lintAlone(Examples.wrong(rule));
        assertThat(findings).as(rule).isNotEmpty().allSatisfy(finding -> assertThat(finding.rule()).as("%s", finding).isEqualTo(rule));
        assertThat(findings.stream().map(Finding::element).distinct()).as(rule).containsExactlyInAnyOrderElementsOf(Examples.expected(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_right_example_gives_no_finding(String rule) {
        Map<String, byte[]> right = Examples.right(rule);
        assertThat(right).as(rule).isNotEmpty();
        assertThat(Patient.lintAlone(right)).as(rule).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_its_words_in_both_languages_and_a_page(String rule) {
        var found = new Finding("x.bpmn", "x", 1, rule, Severity.ERROR, List.of("甲", "乙", "丙", "丁"));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var texts = LintTexts.in(language);
            for (String text : List.of(texts.message(found), texts.explain(rule), texts.title(rule))) {
                assertThat(text).as(rule).isNotBlank().doesNotContain("{0}", "{1}");
            }
            assertThat(CHINESE.matcher(texts.explain(rule)).find()).as(rule).isEqualTo(language.equals(Locale.SIMPLIFIED_CHINESE));
        }
        assertThat(Examples.page(rule)).as(rule).startsWith("# ").containsPattern(CHINESE).contains("**What is wrong**");
    }

    @Test
    void every_page_is_on_the_list_of_pages() {
        assertThat(rules()).allSatisfy(rule -> assertThat(Examples.page("README")).contains("](" + rule + ".md)"));
    }

    @Test
    void no_two_rules_have_one_id() {
        assertThat(rules()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}
