package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What ends a draft whose alarms follow each other for ever. */
class FootstepsTest {

    private final Footsteps footsteps = new Footsteps(new org.springframework.beans.factory.support.StaticListableBeanFactory().getBeanProvider(DecisionWitness.class));

    @Test
    void a_process_that_rings_by_the_thousand_before_anybody_can_act_is_named() {
        rings("one", 1_000);
        assertThatThrownBy(() -> rings("one", 1)).isInstanceOf(Footsteps.Endless.class).hasMessageContaining("some-process BoundaryEvent_EverySecond");
        assertThatCode(() -> rings("other", 1)).as("others have not rung yet").doesNotThrowAnyException();
    }

    @Test
    void it_is_counted_anew_when_people_have_come() {
        rings("one", 1_000);
        footsteps.peopleCome();
        assertThatCode(() -> rings("one", 1_000)).doesNotThrowAnyException();
    }

    @Test
    void processes_that_start_each_other_are_counted_together() {
        assertThatThrownBy(() -> {
            for (int process = 0; process < 60_000; process++) {
                rings("process " + process, 1);
            }
        }).isInstanceOf(Footsteps.Endless.class);
    }

    private void rings(String process, int times) {
        for (int time = 0; time < times; time++) {
            footsteps.rings(process, "alarm", () -> new Footsteps.Place("some-process", "BoundaryEvent_EverySecond", null, 0));
        }
    }
}
