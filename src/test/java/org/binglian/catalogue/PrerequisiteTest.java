package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.binglian.catalogue.DemoFiles.code;
import static org.binglian.catalogue.DemoFiles.codes;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.binglian.codes.ItemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisiteTest {

    private static final Predicate<ItemCode> ONLY_A05 = code("A05")::equals;

    @Test
    void any_one_of_the_alternatives_that_apply_is_enough() {
        Prerequisite project = Prerequisite.parseHard("A02?|A04?|A05?").get(0);
        assertThat(project.counting(ONLY_A05)).isEqualTo(codes("A05"));
        assertThat(project.satisfied(ONLY_A05, Set.of())).isFalse();
        assertThat(project.satisfied(ONLY_A05, Set.of(code("A02")))).isFalse();
        assertThat(project.satisfied(ONLY_A05, Set.of(code("A05")))).isTrue();
    }

    @Test
    void an_element_whose_alternatives_all_fall_away_is_satisfied() {
        assertThat(Prerequisite.parseHard("A06?|A07?").get(0).satisfied(ONLY_A05, Set.of())).isTrue();
    }

    @Test
    void a_prerequisite_without_the_mark_counts_even_if_it_does_not_apply() {
        assertThat(Prerequisite.parseHard("B02").get(0).satisfied(ONLY_A05, Set.of())).isFalse();
    }

    @Test
    void a_waivable_prerequisite_carries_its_decision() {
        var elements = Prerequisite.parseWaivable("A09?:WAIVE_TO_DECISION;C04:WAIVE_TO_START;D01|D02?:DROP");
        assertThat(elements).extracting(Prerequisite::decision)
            .containsExactly(WaiverDecision.WAIVE_TO_DECISION, WaiverDecision.WAIVE_TO_START, WaiverDecision.DROP);
        assertThat(Prerequisite.write(elements)).isEqualTo("A09?:WAIVE_TO_DECISION;C04:WAIVE_TO_START;D01|D02?:DROP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A09", "A09:", "A09:HARD", "A09:LATER", "A09?:DROP:DROP", ":DROP", "A09:DROP;", "a09:DROP", "A0 9:DROP"})
    void a_broken_waivable_prerequisite_is_refused(String text) {
        assertThatThrownBy(() -> Prerequisite.parseWaivable(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hard_element_stays_unmet_until_it_is_granted() {
        CatalogueContent list = DemoFiles.content();
        PrerequisiteGraph graph = DemoFiles.graph(list, DemoFiles.COMMERCIAL);
        Set<ItemCode> granted = new HashSet<>(codes("B02 A08"));
        assertThat(graph.unmetHard(code("C03"), granted)).hasToString("[C02?]");
        granted.add(code("C02"));
        assertThat(graph.unmetHard(code("C03"), granted)).isEmpty();
        assertThat(graph.unmetWaivable(code("C03"), granted, WaiverDecision.WAIVE_TO_DECISION)).hasToString(
            "[C01?:WAIVE_TO_DECISION, B03?:WAIVE_TO_DECISION]");
        assertThat(graph.unmetWaivable(code("C03"), granted, WaiverDecision.WAIVE_TO_START)).hasSize(7);
    }
}
