package org.binglian.modelling.lint.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.lint.Patient;
import org.junit.jupiter.api.Test;

/** What is said of a table without evaluating it is true, and what cannot be known is not said. */
class CoverageTest {

    @Test
    void a_missing_number_between_two_ranges_is_found() {
        assertThat(gap("FIRST", "number", "< 5", "> 5")).contains("a = 5");
        assertThat(gap("FIRST", "number", "< 5", ">= 5")).isEmpty();
        assertThat(gap("FIRST", "integer", "<= 4", ">= 5")).isEmpty();
        assertThat(gap("FIRST", "number", "<= 4", ">= 5")).contains("a = 4.5");
        assertThat(gap("FIRST", "number", "[0..10[", "[10..20]", "> 20")).isEmpty();
        assertThat(gap("FIRST", "number", "]0..10[", "[10..20]", "> 20")).contains("a = 0");
    }

    @Test
    void a_missing_truth_value_is_found_and_null_only_where_the_table_speaks_of_it() {
        assertThat(gap("UNIQUE", "boolean", "true")).contains("a = false");
        assertThat(gap("UNIQUE", "boolean", "true", "false")).isEmpty();
        assertThat(gap("FIRST", "boolean", "true", "false, null")).isEmpty();
        assertThat(gap("FIRST", "number", "null, < 5", ">= 5")).isEmpty();
    }

    @Test
    void texts_that_nobody_names_count_only_where_some_rule_deals_with_others() {
        assertThat(gap("FIRST", "string", "\"A\"", "\"B\"")).isEmpty();
        assertThat(gap("FIRST", "string", "\"A\"", "not(\"A\", \"B\")")).contains("a = \"B\"");
        assertThat(gap("FIRST", "string", "\"A\"", "not(\"A\")")).isEmpty();
    }

    @Test
    void a_cell_beyond_the_analysis_raises_no_finding() {
        assertThat(gap("FIRST", "string", "starts with(?, \"A\")", "\"B\"")).isEmpty();
        assertThat(never("starts with(?, \"A\")", "\"B\"")).isEmpty();
        assertThat(overlap("starts with(?, \"A\")", "\"ABC\"")).isEmpty();
    }

    @Test
    void a_rule_that_those_above_it_take_whole_never_matches() {
        assertThat(never("\"A\", \"B\"", "\"A\"")).containsExactly("R2");
        assertThat(never("\"A\"", "\"B\"", "\"A\", \"B\"")).containsExactly("R3");
        assertThat(never("-", "\"A\"")).containsExactly("R2");
        assertThat(never("not(\"A\")", "\"A\"", "-")).containsExactly("R3");
        assertThat(never("\"A\"", "-")).isEmpty();
        assertThat(never("< 5", "[5..9]", "> 9", "null")).isEmpty();
        assertThat(never("[9..5]", "-")).containsExactly("R1");
        assertThat(never("contains(?, \"x\")", "contains(?, \"x\")")).containsExactly("R2");
    }

    @Test
    void two_rules_for_one_input_overlap() {
        assertThat(overlap("\"A\"", "\"A\", \"B\"")).containsExactly("R2");
        assertThat(overlap("[1..5]", "]4..9]")).containsExactly("R2");
        assertThat(overlap("[1..5]", "]5..9]")).isEmpty();
        assertThat(overlap("not(\"A\")", "\"A\"")).isEmpty();
        assertThat(overlap("not(\"A\")", "\"B\"")).containsExactly("R2");
    }

    private static List<String> gap(String policy, String type, String... cells) {
        return of("decision-gap", policy, type, cells).stream().map(finding -> finding.arguments().get(0)).toList();
    }

    private static List<String> never(String... cells) {
        return of("decision-never-matches", "FIRST", "", cells).stream().map(Finding::element).toList();
    }

    private static List<String> overlap(String... cells) {
        return of("decision-overlap", "UNIQUE", "", cells).stream().map(Finding::element).toList();
    }

    private static List<Finding> of(String rule, String policy, String type, String... cells) {
        var table = new StringBuilder("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D' name='d' namespace='x'>"
                + "<decision id='x' name='x'><decisionTable id='T' hitPolicy='" + policy + "'><input id='I'><inputExpression id='IE' typeRef='" + type
                + "'><text>a</text></inputExpression></input><output id='O' name='o'/>");
        for (int i = 0; i < cells.length; i++) {
            table.append("<rule id='R").append(i + 1).append("'><inputEntry><text><![CDATA[").append(cells[i])
                    .append("]]></text></inputEntry><outputEntry><text>").append(i).append("</text></outputEntry></rule>");
        }
        byte[] file = table.append("</decisionTable></decision></definitions>").toString().getBytes(StandardCharsets.UTF_8);
        return Patient.lintAlone(Map.of("x.dmn", file)).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }
}
