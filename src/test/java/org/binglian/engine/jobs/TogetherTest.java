package org.binglian.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void alarms_of_one_project_ring_one_after_another_and_in_their_order() {
        var projects = Map.of("a1", "P1", "a2", "P1", "b1", "P2", "a3", "P1");

        assertThat(Together.rounds(List.of("a1", "a2", "b1", "a3"), projects)).containsExactly(List.of("a1", "b1"), List.of("a2"), List.of("a3"));
    }

    @Test
    void what_belongs_to_no_project_shares_nothing_with_its_like() {
        var projects = new HashMap<String, String>();
        projects.put("x", null);
        projects.put("a", "P1");

        assertThat(Together.rounds(List.of("x", "y", "a"), projects)).containsExactly(List.of("x", "a"), List.of("y"));
    }

    @Test
    void a_transaction_takes_as_many_alarms_as_its_time_allows() {
        var pace = new Pace(Duration.ofMillis(250), 50);
        assertThat(pace.fit()).isEqualTo(10);

        for (int i = 0; i < 40; i++) {
            pace.took(10, Duration.ofMillis(20).toNanos());
        }
        assertThat(pace.fit()).isEqualTo(50);

        for (int i = 0; i < 40; i++) {
            pace.took(1, Duration.ofSeconds(3).toNanos());
        }
        assertThat(pace.fit()).isEqualTo(1);
    }
}
