package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class OfficeTimeTests {

    private final DeadlineFixture office = DeadlineFixture.on("2026-03-02");
    private final OfficeTime time = new OfficeTime(office.dataSource);

    @Test
    void it_is_the_databases_time_while_nobody_moves_it() {
        assertThat(time.now()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
        assertThat(time.offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_demo_moves_it_forward_for_every_node_and_never_back() {
        Instant to = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        time.advanceTo(to);
        assertThat(time.now()).isBetween(to, to.plusSeconds(2));
        assertThat(time.clock().instant()).isBetween(to, to.plusSeconds(2));
        assertThat(time.today()).isEqualTo(LocalDate.ofInstant(to, OfficeTime.ZONE));
        assertThat(new OfficeTime(office.dataSource).now()).isBetween(to.minusSeconds(1), to.plusSeconds(3));
        assertThatIllegalArgumentException().isThrownBy(() -> time.advanceTo(to.minusSeconds(60)));
        assertThat(time.clock().getZone()).isEqualTo(OfficeTime.ZONE);
    }

    @Test
    void the_demo_begins_in_the_past_and_comes_up_to_real_time() {
        Instant then = Instant.now().minus(Duration.ofDays(150)).truncatedTo(ChronoUnit.SECONDS);
        time.beginAt(then);
        assertThat(time.now()).isBetween(then, then.plusSeconds(2));
        assertThat(time.real()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
        time.advanceTo(then.plus(Duration.ofDays(100)));
        time.meetRealTime();
        assertThat(time.offset()).isEqualTo(Duration.ZERO);
        assertThat(new OfficeTime(office.dataSource).now()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void it_begins_once_and_before_the_first_clock() {
        time.beginAt(Instant.now().minus(Duration.ofDays(10)));
        assertThatIllegalStateException().isThrownBy(() -> time.beginAt(Instant.now().minus(Duration.ofDays(20))));
        time.meetRealTime();
        office.transaction.executeWithoutResult(status -> office.clocks.start(new ClockScope("P2026000001", null, null, null), "PROMISED",
                DayUnit.WORKING_DAY, 5, LocalDate.parse("2026-03-02"), null));
        assertThatIllegalStateException().isThrownBy(() -> time.beginAt(Instant.now().minus(Duration.ofDays(10))));
        time.advanceTo(Instant.now().plus(Duration.ofDays(1)));
        assertThatIllegalStateException().isThrownBy(time::meetRealTime);
    }
}
