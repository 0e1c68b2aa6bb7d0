package org.binglian.bench;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.binglian.console.demo.RunningTemplates;

/** The command {@code bulk}: an office with the demo's history and so many running cases in all (10,000 unless told). */
public final class Bulk {

    private Bulk() {
    }

    public static void main(String[] arguments) throws SQLException {
        int wanted = Integer.parseInt(arguments.length > 0 ? arguments[0] : System.getProperty("bench.cases", "10000"));
        long begun = System.nanoTime();
        try (var office = Office.open(true)) {
            var bulk = new BulkMaker(office.bean(DataSource.class));
            if (bulk.runningCases() < 20) {
                RunningTemplates.make(office.context());
            }
            System.out.printf("open, with templates: %.0f s%n", (System.nanoTime() - begun) / 1e9);
            var made = bulk.fill(bulk.runningProjects(), wanted - bulk.runningCases());
            System.out.printf("%d projects with %d running cases, %,d rows in %.0f s%n", made.projects(), made.runningCases(), made.allRows(),
                    made.seconds());
            made.rows().forEach((table, rows) -> System.out.printf("%12d %s%n", rows, table));
            System.out.println(BulkCheck.of(office, made).run());
        }
    }
}
