package org.binglian.bench.race;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/** One contender's JVM: it does what it reads, a line for each turn, and answers with a line that begins with {@code >}. */
final class Lane {

    private final Contender contender;
    private final PrintStream out;

    private Lane(Contender contender, PrintStream out) {
        this.contender = contender;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("http.maxConnections", "64");
        var out = System.out;
        System.setOut(System.err);
        try (var contender = open(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]))) {
            new Lane(contender, out).obey();
        }
        System.exit(0);
    }

    private static Contender open(String who, String url, String user, Path models) throws Exception {
        if (who.equals("product")) {
            return new Product(url, user, models);
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var type = Class.forName(Lane.class.getPackageName() + (who.equals("camunda") ? ".Bare" : ".Flowable"));
        return (Contender) type.getDeclaredConstructor(DataSource.class, Path.class).newInstance(source(url, user), models);
    }

    /** The pool that the product has. */
    static DataSource source(String url, String user) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(20);
        return new Counted(new HikariDataSource(config));
    }

    private void obey() throws Exception {
        out.println("> ready");
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            out.println("> " + answer(line.split(" ")));
        }
    }

    /** Answers how many cases were played in so many seconds. */
    private String warm(int seconds) throws Exception {
        int cases = 0;
        for (long until = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < until; cases += 10) {
            new Turn(contender, 10, 2, cases % 20 == 0).run();
        }
        return String.valueOf(cases);
    }

    private String answer(String[] asked) throws Exception {
        int[] numbers = Arrays.stream(asked).skip(1).mapToInt(Integer::parseInt).toArray();
        return switch (asked[0]) {
            case "ready" -> {
                contender.ready(numbers[0]);
                yield "ready";
            }
            case "warm" -> warm(numbers[0]);
            case "turn" -> new Turn(contender, numbers[0], numbers[1], numbers[2] == 1).run();
            case "rush" -> new Rush(contender, numbers[0]).run();
            case "count" -> Explained.json(new Turn(contender, numbers[0], 1, numbers[1] == 1).counted());
            case "settle" -> {
                contender.settle();
                yield "settled";
            }
            case "rows" -> Explained.json(new Kept(contender.source()).rows(contender.rows()));
            case "wanted" -> Explained.json(contender.rows());
            case "bytes" -> Explained.json(new Kept(contender.source()).bytes());
            case "fill" -> new Fill((Product) contender).run(numbers[0], numbers[1]);
            case "pages" -> Explained.json(new Pages((Product) contender).run(numbers[0]));
            default -> throw new IllegalArgumentException(asked[0]);
        };
    }
}
