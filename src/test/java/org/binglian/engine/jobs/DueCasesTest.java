package org.binglian.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.engine.jobs.DueCases.Known;
import org.junit.jupiter.api.Test;

/** Which due alarms share a transaction. */
class DueCasesTest {

    @Test
    void alarms_of_one_project_stay_together_in_the_order_of_the_projects() {
        assertThat(grouped(2, List.of(List.of("a1"), List.of("b1"), List.of("a2", "a3"), List.of("c1"), List.of("b2")), of("a1", "P2"), of("a2", "P2"),
                of("a3", "P2"), of("b1", "P1"), of("b2", "P1"), of("c1", "P3"))).containsExactly(List.of("b1", "b2"), List.of("a1", "a2", "a3"), List.of("c1"));
    }

    @Test
    void projects_share_a_batch_as_long_as_it_has_room() {
        assertThat(grouped(3, List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d")), of("a", "P1"), of("b", "P2"), of("c", "P3"), of("d", "P4")))
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void whatever_has_failed_before_takes_nobody_with_it() {
        assertThat(grouped(50, List.of(List.of("a"), List.of("b"), List.of("c")), of("a", "P1"), new Known("b", "P1", true), of("c", "P1")))
                .containsExactlyInAnyOrder(List.of("b"), List.of("a", "c"));
    }

    @Test
    void what_belongs_to_no_project_is_left_as_the_engine_takes_it() {
        assertThat(grouped(50, List.of(List.of("x", "y"), List.of("a"), List.of("gone")), of("x", null), of("y", null), of("a", "P1")))
                .containsExactlyInAnyOrder(List.of("x", "y"), List.of("gone"), List.of("a"));
    }

    private static Known of(String id, String project) {
        return new Known(id, project, false);
    }

    private static List<List<String>> grouped(int size, List<List<String>> byProcess, Known... jobs) {
        Map<String, Known> known = Stream.of(jobs).collect(Collectors.toMap(Known::id, Function.identity()));
        return DueCases.grouped(byProcess, known, size);
    }
}
