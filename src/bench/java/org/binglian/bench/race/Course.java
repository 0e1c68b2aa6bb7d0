package org.binglian.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.bench.Figures;

/** The whole race: what is sent, what is kept, how fast, and six at once; what must have been written is counted in the end. */
final class Course {

    private static final int WARM_SECONDS = 60;

    private final Map<String, Runner> runners;
    private final Figures figures;
    private final Map<String, JsonNode> before = new LinkedHashMap<>();
    private final Map<String, Integer> played = new LinkedHashMap<>();

    Course(Map<String, Runner> runners, Figures figures) {
        this.runners = runners;
        this.figures = figures;
    }

    void run() throws Exception {
        for (Runner runner : runners.values()) {
            runner.ask("warm " + Race.number("warm", WARM_SECONDS));
            runner.ask("settle");
            before.put(runner.name(), Explained.read(runner.ask("rows")));
        }
        figures.note("after %d s of warm-up each, taking turns; a case: filed, accepted, six reviews of two alarms each", Race.number("warm", WARM_SECONDS));
        figures.text("What a case sends to the database:");
        figures.row("", "clicks", "round trips", "commits", "round trips in the background");
        for (int claimed : new int[] {1, 0}) {
            for (Runner runner : runners.values()) {
                sent(runner, claimed);
            }
        }
        figures.text("Kept for a finished case, indexes included, after `vacuum full`:");
        figures.row("", "kB");
        for (Runner runner : runners.values()) {
            figures.row(runner.name(), "%.1f".formatted(kept(runner)));
        }
        speed();
        rushes();
        figures.text("What was written:");
        for (Runner runner : runners.values()) {
            check(runner);
        }
        figures.keep();
    }

    /** What each contender keeps, table by table and index by index, and nothing else. */
    void kept() throws Exception {
        for (Runner runner : runners.values()) {
            turn(runner, Race.number("kept", 200), 2, 1);
            System.out.printf("%s: %.1f kB a case%n", runner.name(), kept(runner));
        }
    }

    private void sent(Runner runner, int claimed) throws Exception {
        int cases = Race.number("counted", 20);
        JsonNode counted = Explained.read(runner.ask("count " + cases + " " + claimed));
        played.merge(runner.name(), cases, Integer::sum);
        figures.row(runner.name(), claimed == 1 ? 14 : 8, "%.1f".formatted(counted.path("roundTrips").asDouble() / cases),
                "%.1f".formatted(counted.path("commits").asDouble() / cases), "%.1f".formatted(counted.path("behind").asDouble() / cases));
    }

    /** kB of all tables and indexes for each case that was filed and ended in between. */
    private double kept(Runner runner) throws Exception {
        int cases = Race.number("kept", 200);
        runner.ask("ready " + cases);
        runner.ask("settle");
        JsonNode first = Explained.read(runner.ask("bytes"));
        turn(runner, cases, 2, 1);
        runner.ask("settle");
        JsonNode then = Explained.read(runner.ask("bytes"));
        Map<String, Long> grown = new LinkedHashMap<>();
        then.fields().forEachRemaining(table -> grown.put(table.getKey(), table.getValue().asLong() - first.path(table.getKey()).asLong()));
        grown.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(Race.number("tables", 0))
                .forEach(table -> System.out.printf("%10.2f kB %s%n", table.getValue() / 1024.0 / cases, table.getKey()));
        return grown.values().stream().mapToLong(Long::longValue).sum() / 1024.0 / cases;
    }

    private double turn(Runner runner, int cases, int threads, int claimed) throws Exception {
        runner.ask("ready " + cases);
        double seconds = Long.parseLong(runner.ask("turn " + cases + " " + threads + " " + claimed)) / 1e9;
        played.merge(runner.name(), cases, Integer::sum);
        return cases / seconds;
    }

    private void speed() throws Exception {
        figures.text("Cases a second, medians of the turns:");
        figures.row("", "clicks", "threads", "cases/s", "times camunda's");
        for (int claimed : new int[] {1, 0}) {
            for (int threads : Race.threads()) {
                Map<String, double[]> rates = new LinkedHashMap<>();
                int turns = Race.number("turns", 7);
                for (int i = 0; i < turns; i++) {
                    for (Runner runner : runners.values()) {
                        rates.computeIfAbsent(runner.name(), name -> new double[turns])[i] = turn(runner, Race.number("cases", 100), threads, claimed);
                    }
                }
                rates.forEach((name, rate) -> figures.row(name, claimed == 1 ? 14 : 8, threads, "%.1f".formatted(median(rate)),
                        against(rate, rates.get("camunda"))));
            }
        }
    }

    private static String against(double[] rates, double[] others) {
        if (others == null) {
            return "";
        }
        double[] ratios = new double[rates.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rates[i] / others[i];
        }
        Arrays.sort(ratios);
        return "%.2f (%.2f to %.2f)".formatted(median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private void rushes() throws Exception {
        int cases = Race.number("rush", 40);
        Map<String, List<Long>> slowest = new LinkedHashMap<>();
        Map<String, Integer> conflicts = new LinkedHashMap<>();
        for (int i = 0; i < Race.number("turns", 7); i++) {
            for (Runner runner : runners.values()) {
                runner.ask("ready " + cases);
                String[] said = runner.ask("rush " + cases).split(" ");
                played.merge(runner.name(), cases, Integer::sum);
                conflicts.merge(runner.name(), Integer.parseInt(said[0]), Integer::sum);
                for (int at = 1; at < said.length; at++) {
                    slowest.computeIfAbsent(runner.name(), name -> new ArrayList<>()).add(Long.parseLong(said[at]));
                }
            }
        }
        figures.text("Six bodies complete their reviews of one case at the same moment; who meets a conflict tries again:");
        figures.row("", "conflicts a case", "slowest answer of a case, median ms", "95 %", "slowest of all");
        slowest.forEach((name, all) -> {
            double[] millis = all.stream().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
            figures.row(name, "%.1f".formatted(conflicts.get(name) / (double) all.size()), "%.1f".formatted(median(millis)),
                    "%.1f".formatted(millis[(int) (millis.length * 0.95)]), "%.1f".formatted(millis[millis.length - 1]));
        });
    }

    /** Every row that counts is there, and nothing that has ended is left. */
    private void check(Runner runner) throws Exception {
        runner.ask("settle");
        JsonNode now = Explained.read(runner.ask("rows"));
        JsonNode wanted = Explained.read(runner.ask("wanted"));
        int cases = played.get(runner.name());
        List<String> wrong = new ArrayList<>();
        wanted.fields().forEachRemaining(kind -> {
            long each = kind.getValue().path("each").asInt();
            long found = now.path(kind.getKey()).asLong() - (each == 0 ? 0 : before.get(runner.name()).path(kind.getKey()).asLong());
            if (found != each * cases) {
                wrong.add(kind.getKey() + ": " + found);
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(runner.name() + " after " + cases + " cases: " + wrong);
        }
        figures.note("%s: %d cases after the warm-up, of each %d kinds of rows as many as there must be", runner.name(), cases, wanted.size());
    }
}
