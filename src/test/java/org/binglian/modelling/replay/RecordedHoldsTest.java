package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.junit.jupiter.api.Test;

/** A default that waited for a supervisor waits as long in a replay. */
class RecordedHoldsTest {

    private static final String RECORDED = "20260601000011";
    private static final String PLAYED = "20260601000029";
    private static final String ALARM = "BoundaryEvent_ReviewPeriodOver";
    private static final Instant DUE = Instant.parse("2026-06-09T16:00:00Z");
    private static final Instant RELEASED = Instant.parse("2026-06-11T02:30:00Z");

    private final RecordedHolds holds = new RecordedHolds();

    RecordedHoldsTest() {
        var numbers = new Numbers();
        numbers.filed(RECORDED, CaseNumber.of(PLAYED));
        holds.of(new Script(List.of(), List.of(), List.of(new Act(DUE, Act.Kind.HELD, RECORDED, "supervisor1", null, "B02", "planning",
                Map.of("activity", ALARM, "until", RELEASED.toString()))), null), numbers);
    }

    @Test
    void it_waits_until_it_was_released_by_whatever_number_the_play_gave() {
        assertThat(holds.until(PLAYED, "B02", ALARM, DUE)).contains(RELEASED);
        assertThat(holds.until(PLAYED, "B02", ALARM, DUE.plusSeconds(86_400))).as("a later date of the draft, still within the hold").contains(RELEASED);
    }

    @Test
    void what_was_not_held_rings() {
        assertThat(holds.until(PLAYED, "B03", ALARM, DUE)).isEmpty();
        assertThat(holds.until(PLAYED, "B02", "BoundaryEvent_Other", DUE)).isEmpty();
        assertThat(holds.until(RECORDED, "B02", ALARM, DUE)).as("another case of the play may have that number").isEmpty();
        assertThat(holds.until(PLAYED, "B02", ALARM, DUE.minusSeconds(86_400))).as("it ran out before the trouble").isEmpty();
        assertThat(holds.until(PLAYED, "B02", ALARM, RELEASED)).as("it ran out when all was over").isEmpty();
        assertThat(holds.until(null, null, ALARM, DUE)).isEmpty();
    }
}
