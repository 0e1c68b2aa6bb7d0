package org.binglian.bench.race;

/** The command. */
public final class Race {

    private Race() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var ground = Ground.open(); var product = Runner.start("product", ground)) {
            for (var runner : new Runner[] {product}) {
                runner.ask("turn " + Integer.getInteger("race.warm", 5) + " 1 1");
                System.out.println("\n" + Explained.said(runner.name(), Explained.read(runner.ask("count " + Integer.getInteger("race.cases", 20) + " 1"))));
            }
        }
    }
}
