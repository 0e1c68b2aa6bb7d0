package org.binglian.deadline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Prints how long one correction of the calendar takes to move 1,000 running clocks, on H2 and on PostgreSQL; 2 s are promised. */
public final class ReplanSpeed {

    private static final int CLOCKS = 1_000;
    private static final int ROUNDS = 5;
    private static final double PROMISED_SECONDS = 2;

    private ReplanSpeed() {
    }

    public static void main(String[] args) throws IOException {
        boolean kept = say("H2", DeadlineFixture.on("2026-11-23", (kind, amount) -> List.of()));
        try (var postgres = EmbeddedPostgres.start()) {
            kept &= say("PostgreSQL", DeadlineFixture.over(postgres.getPostgresDatabase(), "2026-11-23", (kind, amount) -> List.of()));
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean say(String database, DeadlineFixture office) {
        office.transaction.executeWithoutResult(s -> IntStream.range(0, CLOCKS).forEach(n -> office.clocks.start(
                new ClockScope("P2026000001", "2026112300" + n, null, null), "PROMISED", DayUnit.WORKING_DAY, 15, LocalDate.of(2026, 11, 23), null)));
        var seconds = IntStream.range(0, ROUNDS).mapToDouble(round -> correct(office, round)).sorted().toArray();
        System.out.printf("%s: %d clocks re-planned in %.2f s (median of %d corrections, slowest %.2f)%n", database, CLOCKS, seconds[ROUNDS / 2],
                ROUNDS, seconds[ROUNDS - 1]);
        return seconds[ROUNDS - 1] < PROMISED_SECONDS;
    }

    private static double correct(DeadlineFixture office, int round) {
        long from = System.nanoTime();
        office.transaction.executeWithoutResult(s -> {
            office.corrections.lay("第" + round + "号", List.of(new CalendarDay(LocalDate.of(2026, 12, 1).plusDays(round), round > 3, "停电")), "admin1");
            office.clocks.replanAll();
        });
        return (System.nanoTime() - from) / 1e9;
    }
}
