package org.binglian.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our FEEL beside the engine's own: each text is answered twice by ours, since the second time it is known. */
class FeelEnginesTest {

    private static final FeelEngine OURS = new FeelEngines().createInstance();
    private static final FeelEngine THEIRS = new ScalaFeelEngineFactory(List.of()).createInstance();
    private static final List<Object> ASKED = Arrays.asList(null, "COMMERCIAL", "P11", "", 0, 5, 42000.5, true, false, LocalDate.of(2026, 9, 30),
            List.of("P11", "PARALLEL"));

    static Stream<Path> tables() throws IOException {
        return Files.list(Path.of("decisions")).filter(file -> file.toString().endsWith(".dmn"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_cell_of_every_table_answers_as_in_the_engines_own(Path table) {
        var model = Dmn.readModelFromFile(table.toFile());
        List<String> tests = texts(model.getModelElementsByType(InputEntry.class).stream().map(InputEntry::getText));
        List<String> expressions = texts(Stream.concat(model.getModelElementsByType(InputExpression.class).stream().map(InputExpression::getText),
                model.getModelElementsByType(OutputEntry.class).stream().map(OutputEntry::getText)));
        assertThat(tests).isNotEmpty();
        for (Object asked : ASKED) {
            tests.forEach(text -> alike(feel -> feel.evaluateSimpleUnaryTests(text, "asked", context(asked))));
            expressions.forEach(text -> alike(feel -> feel.evaluateSimpleExpression(text, context(asked))));
        }
    }

    private static List<String> texts(Stream<Text> all) {
        return all.filter(text -> text != null && !text.getTextContent().isBlank()).map(Text::getTextContent).distinct().toList();
    }

    private static VariableContext context(Object asked) {
        return Variables.createVariables().putValue("asked", asked).asVariableContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked", "nobody", "nobody.name", "asked + 1", "1 +", "count([1, 2, 3])", "contains(\"P11\", \"1\")", "max(asked, 3)",
            "for one in [1, 2] return one * 2", "some one in [1, 2] satisfies one > 1", "if asked = null then \"none\" else \"some\"", "nosuch(1)",
            "assert(asked, false)", "assert(nobody, false)", "assert(asked, asked != null, \"told\")", "date(\"2026-09-30\") < date(\"2026-10-01\")",
            "date(\"no day\")", "{name: asked}.name", "[1, 2, 3][item > 1]", "substring(\"binglian\", 2, 3)", "1 / 0", "abs(\"text\")",
            "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
            "{f: function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}, a: f(1)}.a"})
    void what_goes_well_and_what_does_not_is_told_as_by_the_engines_own(String text) {
        for (Object asked : ASKED) {
            alike(feel -> feel.evaluateSimpleExpression(text, context(asked)));
            alike(feel -> feel.evaluateSimpleUnaryTests(text, "asked", context(asked)));
        }
    }

    @Test
    void an_external_function_is_refused_though_its_text_is_known() {
        String external = "{f: function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}, a: f(1)}.a";
        for (int time = 0; time < 2; time++) {
            assertThat(said(OURS, feel -> feel.evaluateSimpleExpression(external, context(1)))).contains("External functions are disabled");
        }
    }

    @Test
    void the_same_text_with_other_values_is_another_question() {
        assertThat(OURS.<Object>evaluateSimpleExpression("asked", context("first"))).isEqualTo("first");
        assertThat(OURS.<Object>evaluateSimpleExpression("asked", context("second"))).isEqualTo("second");
        assertThat(OURS.evaluateSimpleUnaryTests("> 3", "asked", context(4))).isTrue();
        assertThat(OURS.evaluateSimpleUnaryTests("> 3", "asked", context(3))).isFalse();
    }

    @Test
    void the_clock_goes_on_though_its_function_was_made_once() {
        assertThat(OURS.<Object>evaluateSimpleExpression("now()", context(1))).isInstanceOf(ZonedDateTime.class);
        var before = ZonedDateTime.now();
        assertThat(OURS.<ZonedDateTime>evaluateSimpleExpression("now()", context(1))).isAfterOrEqualTo(before);
    }

    @Test
    void a_map_of_values_comes_as_a_map() {
        assertThat(OURS.<Object>evaluateSimpleExpression("{a: 1, b: asked}", context("x"))).isEqualTo(Map.of("a", 1L, "b", "x"));
    }

    private static void alike(Function<FeelEngine, Object> question) {
        String theirs = said(THEIRS, question);
        List<String> ours = new ArrayList<>();
        ours.add(said(OURS, question));
        ours.add(said(OURS, question));
        assertThat(ours).containsOnly(theirs);
    }

    private static String said(FeelEngine feel, Function<FeelEngine, Object> question) {
        try {
            return String.valueOf(question.apply(feel));
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
