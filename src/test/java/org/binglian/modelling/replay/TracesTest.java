package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.binglian.engine.DecisionWitness.Said;
import org.junit.jupiter.api.Test;

/** What a play reached, and what its decisions answered otherwise. */
class TracesTest {

    private static final String TABLE = "decisions/timeout-default.dmn";

    private final Traces traces = new Traces(java.util.Set::of, Path.of("nowhere"));

    @Test
    void the_same_question_answered_otherwise_names_both_rules_and_both_answers_once() {
        ask("A01", "Rule_1", "PROCEED_AND_ESCALATE", "Rule_4", "FORBIDDEN");
        ask("A01", "Rule_1", "PROCEED_AND_ESCALATE", "Rule_4", "FORBIDDEN");
        assertThat(traces.changed()).hasSize(1);
        var changed = traces.changed().get(0);
        assertThat(changed.decision()).isEqualTo("timeout-default");
        assertThat(changed.rulesAfter()).containsExactly("Rule_4");
        assertThat(changed.before().get(0)).containsEntry("mode", "PROCEED_AND_ESCALATE");
        assertThat(changed.concerns("A01")).isTrue();
        assertThat(changed.concerns("B02")).isFalse();
    }

    @Test
    void what_is_reached_is_noted_for_the_project_in_hand_and_else_for_all() {
        traces.inHand("P1");
        traces.entered("processes/item-review.bpmn");
        traces.inHand(null);
        traces.entered("decisions/step-limits.dmn");
        assertThat(traces.reached(Map.of())).containsEntry("P1", java.util.Set.of("processes/item-review.bpmn"))
                .containsEntry("", java.util.Set.of("decisions/step-limits.dmn"));
    }

    @Test
    void a_number_that_the_record_and_the_play_both_gave_is_kept_apart() {
        var played = new Traces(() -> java.util.Set.of("P2026000001"), java.nio.file.Path.of("none"));
        played.entered("processes/item-review.bpmn");
        played.inHand("P2026000001");
        played.entered("decisions/step-limits.dmn");
        assertThat(played.reached(java.util.Map.of("P2026000001", "P2026000007", "P2026000003", "P2026000001")))
                .containsEntry("P2026000007", java.util.Set.of("processes/item-review.bpmn"))
                .containsEntry("P2026000001", java.util.Set.of("decisions/step-limits.dmn"));
    }

    private void ask(String item, String before, String modeBefore, String after, String modeAfter) {
        traces.otherwise(TABLE, Map.of("itemCode", item, "layer", "DECISION"), new Said(List.of(before), List.of(Map.of("mode", modeBefore))),
                new Said(List.of(after), List.of(Map.of("mode", modeAfter))));
    }
}
