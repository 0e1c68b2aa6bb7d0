package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulingsTest {

    @Test
    void the_same_question_answered_otherwise_names_both_rules_and_both_answers() {
        var released = new Rulings();
        var draft = new Rulings();
        ask(released, "A01", "Rule_1", "PROCEED_AND_ESCALATE");
        ask(released, "B02", "Rule_2", "FORBIDDEN");
        ask(draft, "A01", "Rule_4", "FORBIDDEN");
        ask(draft, "B02", "Rule_2", "FORBIDDEN");
        var changed = Rulings.changed(released.heard(), draft.heard());
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).rulesAfter()).containsExactly("Rule_4");
        assertThat(changed.get(0).before().get(0)).containsEntry("mode", "PROCEED_AND_ESCALATE");
        assertThat(changed.get(0).concerns("A01")).isTrue();
        assertThat(changed.get(0).concerns("B02")).isFalse();
    }

    private static void ask(Rulings rulings, String item, String rule, String mode) {
        rulings.ruled("timeout-default", Map.of("itemCode", item, "layer", "DECISION"), List.of(rule), List.of(Map.of("mode", mode)));
    }
}
