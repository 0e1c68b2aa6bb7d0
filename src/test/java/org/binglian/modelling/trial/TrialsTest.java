package org.binglian.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A draft’s decision is evaluated in a process of its own. */
class TrialsTest {

    private static final TrialChild CHILD = new TrialChild(Duration.ofSeconds(4));
    private static final Trials TRIALS = new Trials(null, CHILD, new ObjectMapper());

    @AfterAll
    static void end() {
        CHILD.destroy();
    }

    private static TrialAnswer ask(String dmn, Map<String, Object> variables) {
        byte[] content = dmn.getBytes(StandardCharsets.UTF_8);
        return TRIALS.draft(content, Trials.tables(content).get(0), variables);
    }

    private static String tolerance() throws Exception {
        return Files.readString(Path.of("decisions/tolerance.dmn"));
    }

    private static Map<String, Object> listed(int days) {
        Map<String, Object> inputs = new HashMap<>(Map.of("itemCode", "B01", "materialCode", "B01-M3", "catalogueDays", days));
        inputs.put("badRecord", false);
        return inputs;
    }

    @Test
    void it_answers_with_the_rule_its_row_and_its_note() throws Exception {
        var answer = ask(tolerance().replace("<text>20</text>", "<text>15</text>"), listed(30));
        assertThat(answer.results()).singleElement().satisfies(row -> assertThat(row).containsEntry("days", 15).containsEntry("allowed", true));
        assertThat(answer.matched()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("Rule_Capped");
            assertThat(rule.row()).isEqualTo(4);
            assertThat(rule.annotation()).contains("上限二十个工作日");
        });
    }

    @Test
    void what_it_knows_not_counts_as_unknown() throws Exception {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("itemCode", null);
        nothing.put("materialCode", null);
        nothing.put("catalogueDays", null);
        nothing.put("badRecord", null);
        assertThat(ask(tolerance(), nothing).matched()).extracting(TrialAnswer.Matched::id).containsExactly("Rule_NotListed");
    }

    @Test
    void an_expression_that_never_ends_is_stopped_and_the_next_question_is_answered() throws Exception {
        String endless = "count(for a in 1..100000, b in 1..100000, c in 1..100000 return if a + b + c &lt; 0 then a else null)";
        assertThatThrownBy(() -> ask(tolerance().replace("<text>20</text>", "<text>" + endless + "</text>"), listed(30)))
                .isInstanceOfSatisfying(TrialFailed.class, failed -> assertThat(failed.why()).isIn(TrialFailed.Why.TIME, TrialFailed.Why.MEMORY));
        assertThat(ask(tolerance(), listed(3)).matched()).extracting(TrialAnswer.Matched::id).containsExactly("Rule_Listed");
    }

    @Test
    void code_is_refused_and_nonsense_is_said_to_be_nonsense() throws Exception {
        assertThatThrownBy(() -> ask(tolerance().replace("<outputEntry id=\"Out_Capped_Days\">", "<outputEntry id=\"O\" expressionLanguage=\"juel\">"),
                listed(30))).isInstanceOfSatisfying(TrialFailed.class, failed -> assertThat(failed.why()).isEqualTo(TrialFailed.Why.REFUSED));
        assertThatThrownBy(() -> ask(tolerance().replace("<text>20</text>", "<text>20 +* 3</text>"), listed(30)))
                .isInstanceOfSatisfying(TrialFailed.class, failed -> {
                    assertThat(failed.why()).isEqualTo(TrialFailed.Why.FAILED);
                    assertThat(failed.detail()).isNotBlank().doesNotContain("Exception");
                });
        assertThatThrownBy(() -> Trials.tables("<x/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(TrialFailed.class, failed -> assertThat(failed.why()).isEqualTo(TrialFailed.Why.UNKNOWN));
    }
}
