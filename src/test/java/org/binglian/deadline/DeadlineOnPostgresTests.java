package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.binglian.deadline.WarningThresholds.Threshold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadlineOnPostgresTests {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void clocks_corrections_warnings_and_time_work_as_on_h2() {
        DeadlineFixture office = DeadlineFixture.over(postgres.getPostgresDatabase(), "2026-03-02", 
                (kind, amount) -> kind.equals("STATUTORY") ? List.of(new Threshold("YELLOW", 1)) : List.of());
        ClockScope scope = new ClockScope("P2026000123", "20260302000001", null, null);
        RunningClock clock = office.transaction.execute(s -> office.clocks.start(scope, "STATUTORY", DayUnit.WORKING_DAY, 20, LocalDate.of(2026, 3, 2), null));
        office.clocks.pause(clock.id(), LocalDate.of(2026, 3, 5), "HEARING", null);
        assertThat(office.warnings.nextAfter(Instant.EPOCH)).isEmpty();
        assertThat(office.clocks.resume(clock.id(), LocalDate.of(2026, 3, 19)).due()).isEqualTo("2026-04-14");
        assertThat(office.clocks.current(scope, "STATUTORY")).map(RunningClock::id).contains(clock.id());
        assertThat(office.clocks.ofCase("20260302000001")).hasSize(1);

        office.transaction.executeWithoutResult(s -> IntStream.range(0, 1_000).forEach(n -> office.clocks.start(
                new ClockScope("P2026000124", "2026030200" + n, "B01", "fire"), "OPINION", DayUnit.WORKING_DAY, 20, LocalDate.of(2026, 3, 2), null)));
        office.transaction.executeWithoutResult(s -> {
            office.corrections.lay("第1号", List.of(new CalendarDay(LocalDate.of(2026, 3, 26), false, "停电")), "admin1");
            assertThat(office.clocks.replanAll()).isEqualTo(1_001);
        });
        assertThat(office.clocks.get(clock.id()).due()).isEqualTo("2026-04-15");
        assertThat(office.warnings.giveDue(Instant.parse("2026-04-13T16:00:00Z"))).isEqualTo(1);
        assertThat(office.clocks.stop(clock.id(), LocalDate.of(2026, 4, 14)).running()).isFalse();

        OfficeTime time = new OfficeTime(office.dataSource);
        Instant to = time.now().plus(Duration.ofDays(3));
        time.advanceTo(to);
        assertThat(time.now()).isBetween(to, to.plusSeconds(5));
    }
}
