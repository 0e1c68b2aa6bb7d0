package org.binglian.bench.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.bench.Figures;

/**
 * The command {@code race}. {@code -Drace.database=h2}: in files; {@code -Drace.contenders=camunda,product,flowable}; {@code -Drace.warm}
 * seconds for each, {@code -Drace.turns} turns of {@code -Drace.cases} cases for each number of threads of {@code -Drace.threads};
 * {@code -Drace.explain}: only counts what is sent and prints it; {@code -Drace.tables=40}: only what is kept, and in which tables and
 * indexes; {@code -Drace.grown}: the product in a large office beside an empty one.
 */
public final class Race {

    private Race() {
    }

    public static void main(String[] arguments) throws Exception {
        boolean grown = System.getProperty("race.grown") != null;
        try (var ground = Ground.open()) {
            Map<String, Runner> runners = new LinkedHashMap<>();
            for (String name : System.getProperty("race.contenders", grown ? "product" : "camunda,product,flowable").split(",")) {
                runners.put(name, Runner.start(name, name, ground));
            }
            if (System.getProperty("race.explain") != null) {
                for (Runner runner : runners.values()) {
                    runner.ask("turn 3 1 1");
                    System.out.println("\n" + Explained.said(runner.name(), Explained.read(runner.ask("count " + number("cases", 20) + " " + number("claims", 1)))));
                }
            } else if (System.getProperty("race.tables") != null) {
                new Course(runners, figures("race-kept-", "Kept for a case, ")).kept();
            } else if (grown) {
                runners.put("grown", Runner.start("product", "grown", ground));
                new Growth(runners.get("product"), runners.get("grown"), figures("race-grown-", "The product in a large office, ")).run();
            } else {
                new Course(runners, figures("race-", "The product beside the bare engine and Flowable 8, ")).run();
            }
            for (Runner runner : runners.values()) {
                runner.close();
            }
        }
        System.exit(0);
    }

    private static Figures figures(String file, String title) {
        boolean h2 = Ground.name().equals("h2");
        return new Figures(file + Ground.name(), title + (h2 ? "H2 in a file" : "PostgreSQL"));
    }

    static int number(String setting, int usual) {
        return Integer.getInteger("race." + setting, usual);
    }

    static List<Integer> threads() {
        List<Integer> threads = new ArrayList<>();
        for (String one : System.getProperty("race.threads", "1,2,4").split(",")) {
            threads.add(Integer.valueOf(one));
        }
        return threads;
    }
}
