package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
}
