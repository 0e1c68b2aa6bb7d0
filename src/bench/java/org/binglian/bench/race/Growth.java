package org.binglian.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.binglian.bench.Figures;

/** The product in an office that has 50,000 finished cases and 100,000 open tasks ({@code -Drace.finished}, {@code -Drace.tasks}), in turns with an empty one. */
final class Growth {

    private final Runner empty;
    private final Runner grown;
    private final Figures figures;

    Growth(Runner empty, Runner grown, Figures figures) {
        this.empty = empty;
        this.grown = grown;
        this.figures = figures;
    }

    void run() throws Exception {
        String[] filled = grown.ask("fill " + Race.number("finished", 50_000) + " " + Race.number("tasks", 100_000)).split(" ");
        figures.note("%s finished cases and %s open tasks, filled in %s s", (Object[]) filled);
        for (Runner runner : new Runner[] {empty, grown}) {
            runner.ask("warm " + Race.number("warm", 60));
        }
        figures.row("threads", "empty, cases/s", "grown, cases/s", "ratio, median of turns");
        for (int threads : Race.threads()) {
            int turns = Race.number("turns", 7);
            double[][] rates = new double[3][turns];
            for (int i = 0; i < turns; i++) {
                rates[0][i] = turn(empty, threads);
                rates[1][i] = turn(grown, threads);
                rates[2][i] = rates[1][i] / rates[0][i];
            }
            figures.row(threads, "%.1f".formatted(Course.median(rates[0])), "%.1f".formatted(Course.median(rates[1])),
                    "%.2f (%.2f to %.2f)".formatted(Course.median(rates[2]), Arrays.stream(rates[2]).min().getAsDouble(), Arrays.stream(rates[2]).max().getAsDouble()));
        }
        if (Ground.name().equals("postgres")) {
            JsonNode pages = Explained.read(grown.ask("pages 101"));
            pages.fields().forEachRemaining(page -> figures.note("%s: %.2f ms in SQL (explain analyze, median of 101)", page.getKey(), page.getValue().asDouble()));
        }
        figures.keep();
    }

    private static double turn(Runner runner, int threads) throws Exception {
        int cases = Race.number("cases", 100);
        runner.ask("ready " + cases);
        return cases / (Long.parseLong(runner.ask("turn " + cases + " " + threads + " 1")) / 1e9);
    }
}
