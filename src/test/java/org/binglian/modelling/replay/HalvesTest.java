package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A script is split into parts that are played apart. */
class HalvesTest {

    @Test
    void what_belongs_to_one_applicant_stays_together_and_nothing_is_lost_or_doubled() {
        var script = Records.script(31, 3, Records.RUNS);
        var halves = Halves.of(script, 2);
        assertThat(halves).hasSize(2);
        Set<Integer> seen = new HashSet<>();
        halves.forEach(half -> {
            var applicants = half.projects().stream().map(Script.ProjectScript::applicant).collect(java.util.stream.Collectors.toSet());
            assertThat(seen).doesNotContainAnyElementsOf(applicants);
            seen.addAll(applicants);
        });
        assertThat(halves.stream().flatMap(half -> half.cases().stream()).map(CaseScript::number)).hasSize(31).doesNotHaveDuplicates();
        assertThat(halves.stream().flatMap(half -> half.acts().stream())).hasSameSizeAs(script.acts()).containsAll(script.acts());
    }

    @Test
    void the_parts_are_about_as_long_and_keep_the_order_of_time() {
        var halves = Halves.of(Records.script(40, 2, Records.RUNS), 2);
        assertThat(Math.abs(halves.get(0).acts().size() - halves.get(1).acts().size())).isLessThanOrEqualTo(4);
        assertThat(halves).allSatisfy(half -> assertThat(half.acts()).isSortedAccordingTo(java.util.Comparator.comparing(Act::at)));
    }

    @Test
    void no_part_is_empty_when_there_are_fewer_applicants_than_hands() {
        assertThat(Halves.of(Records.script(5, 5, Records.RUNS), 4)).hasSize(1);
        assertThat(Halves.of(Records.script(0, 1, Records.RUNS), 2)).hasSize(1);
    }
}
