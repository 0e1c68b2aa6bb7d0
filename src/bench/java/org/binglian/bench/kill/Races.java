package org.binglian.bench.kill;

import org.binglian.bench.Figures;
import org.binglian.bench.Office;
import org.binglian.office.DeadlineRaces;
import org.binglian.office.OfficeClient;

/** The command {@code races}: {@code -Dbench.races} decisions (2,000) against their deadlines to the millisecond, on H2 and on PostgreSQL. */
public final class Races {

    private Races() {
    }

    public static void main(String[] arguments) throws Exception {
        int races = Integer.getInteger("bench.races", 2_000);
        var figures = new Figures("races", races + " decisions against their deadlines");
        System.setProperty("bench.url", new H2File("races", false).url());
        run("H2 in a file", races, figures);
        System.clearProperty("bench.url");
        Office.fresh("races");
        run("PostgreSQL", races, figures);
        figures.keep();
        System.exit(0);
    }

    private static void run(String database, int races, Figures figures) throws Exception {
        try (var office = Office.open(false, "--binglian.outbox.enabled=false"); var run = new DeadlineRaces(office.context(), new OfficeClient(office.address()))) {
            long begun = System.nanoTime();
            var outcome = run.run(races);
            figures.note("%s: %d races, each with exactly one outcome: %d decided by the person (200), %d by the deadline (the person is told so: 409); %d s", database,
                    races, outcome.decided(), outcome.defaulted(), (System.nanoTime() - begun) / 1_000_000_000);
        }
    }
}
