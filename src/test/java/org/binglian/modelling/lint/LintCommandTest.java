package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line: our folders are in order, an error ends with 1, and nobody is left without a word. */
class LintCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) throws IOException {
        return LintCommand.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void our_folders_together_are_judged_as_one_complete_set() throws IOException {
        assertThat(run("processes decisions forms")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 errors");
    }

    @Test
    void an_error_is_told_with_its_place_in_the_language_asked_for() throws IOException {
        assertThat(run("--lang=en", "docs/rules/lint/trap-literal-time/wrong.bpmn")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("wrong.bpmn:17: ERROR [trap-literal-time] BoundaryEvent_PeriodOver: ").contains("P20D");
        assertThat(run("docs/rules/lint/trap-literal-time/wrong.bpmn")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("写死");
    }

    @Test
    void a_place_that_is_not_there_is_refused() throws IOException {
        assertThat(run("nowhere.bpmn")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }
}
