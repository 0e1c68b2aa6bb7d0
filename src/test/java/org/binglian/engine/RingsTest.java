package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** An alarm that rings again and again is told from those that ring once a day. */
class RingsTest {

    private final Rings rings = new Rings();

    private void ring(String process, String alarm, int times) {
        for (int i = 0; i < times; i++) {
            rings.ring(process, alarm, () -> new Footsteps.Place("parallel-approval", alarm, process, 0));
        }
    }

    @Test
    void the_loudest_is_told_once_it_rings_more_often_than_any_honest_one() {
        ring("a", "Daily", Rings.SUSPICIOUS - 1);
        assertThat(rings.loudest()).isEmpty();
        ring("b", "Hourly", Rings.SUSPICIOUS + 40);
        ring("a", "Daily", 1);
        assertThat(rings.loudest()).contains(new Footsteps.Place("parallel-approval", "Hourly", "b", Rings.SUSPICIOUS + 40));
    }

    @Test
    void people_who_may_act_between_make_an_alarm_honest_but_not_silent() {
        ring("a", "Often", Rings.OF_ONE);
        rings.newStretch();
        ring("a", "Often", Rings.OF_ONE);
        assertThatThrownBy(() -> ring("a", "Often", 1)).isInstanceOfSatisfying(Footsteps.Endless.class,
                endless -> assertThat(endless.place()).isEqualTo(new Footsteps.Place("parallel-approval", "Often", "a", 2 * Rings.OF_ONE + 1)));
    }
}
