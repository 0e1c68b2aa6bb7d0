package org.binglian.modelling.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.binglian.BinglianApplication;
import org.binglian.bench.Figures;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.DemoTime;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.rehearsal.Hands;
import org.binglian.modelling.rehearsal.TimedPlan;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code replay}: how long a rehearsal over {@code -Dbench.replays=1000} of the demo's finished cases takes, in children, as
 * an analyst asks for it. {@code -Dbench.change}: {@code all} shortens a limit that every case has, {@code some} one that few cases meet,
 * {@code none} changes what no case reaches. With {@code -Dbinglian.rehearsals.children=1} one child plays at a time. What came out is
 * kept in {@code target/bench}, to be compared. {@code -Dbench.args="script URL CASES FILE"} writes a script from an office's database
 * (one in memory plays the demo's city first), and {@code "play FILE TIMES"} plays it in this process, every project so many times, for
 * a profiler to look at.
 */
public final class ReplaySpeed {

    private ReplaySpeed() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            rehearse(Integer.getInteger("bench.replays", 1000), System.getProperty("bench.change", "all"));
        } else if ("script".equals(args[0])) {
            script(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
        } else {
            play(Path.of(args[1]), Integer.parseInt(args[2]));
        }
        System.exit(0);
    }

    /** The demo's finished cases, played once by a process of its own: its clock is ahead when it is done. */
    private static Path finished() throws Exception {
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve("finished.json");
        if (!Files.exists(file)) {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-cp", System.getProperty("java.class.path"),
                    ReplaySpeed.class.getName(), "script", "jdbc:h2:mem:x;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1", "1000", file.toString()).inheritIO().start()
                    .waitFor();
        }
        return file;
    }

    private static void script(String url, int cases, Path file) throws Exception {
        var office = SpringApplication.run(BinglianApplication.class, "--spring.datasource.url=" + url, "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false", "--logging.level.root=WARN", "--binglian.demo.cases=" + url.contains(":mem:"));
        long begun = System.nanoTime();
        var script = office.getBean(Scripts.class).lastFinished(cases);
        System.out.printf("%d cases of %d projects, %d acts, read in %d ms%n", script.asked(), script.projects().size(), script.acts().size(),
                (System.nanoTime() - begun) / 1_000_000);
        Files.write(file, office.getBean(ObjectMapper.class).writeValueAsBytes(script));
    }

    private static void play(Path file, int times) throws Exception {
        var office = SpringApplication.run(BinglianApplication.class, "--spring.datasource.url=jdbc:h2:mem:replay;LOCK_TIMEOUT=10000;"
                + "QUERY_CACHE_SIZE=1024;DB_CLOSE_DELAY=-1;QUERY_STATISTICS_MAX_ENTRIES=2000;QUERY_STATISTICS=TRUE", "--server.port=-1",
                "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.history-level=none",
                "--logging.level.root=WARN", "--binglian.demo.cases=false", "--binglian.outbox.enabled=false", "--binglian.files.store=/tmp/replay-files");
        var script = CopiedScript.times(office.getBean(ObjectMapper.class).readValue(file.toFile(), Script.class), times);
        office.getBean(DemoTime.class).beginAt(script.acts().get(0).at().minusSeconds(60));
        long begun = System.nanoTime();
        long cpu = cpu();
        int tenth = Math.max(1, script.acts().size() / 10);
        var played = office.getBean(Player.class).play(script, (act, done) -> {
            if (done % tenth == 0) {
                System.out.printf("%d acts, %d s, %d s of processors%n", done, (System.nanoTime() - begun) / 1_000_000_000, (cpu() - cpu) / 1_000_000_000);
            }
        });
        System.out.printf("%d cases, %d acts in %d s, %d s of processors (of the process %d s)%n", script.asked(), script.acts().size(),
                (System.nanoTime() - begun) / 1_000_000_000, (cpu() - cpu) / 1_000_000_000, cpu() / 1_000_000_000);
        say(script, played);
        statements(office.getBean(JdbcClient.class));
    }

    /** Which statements of H2 were asked most, and which took longest. */
    private static void statements(JdbcClient jdbc) {
        for (String by : new String[] {"execution_count", "cumulative_execution_time"}) {
            System.out.println("by " + by + ", of all " + jdbc.sql("select cast(sum(" + by + ") as bigint) from information_schema.query_statistics")
                    .query(Long.class).single());
            jdbc.sql("select execution_count, cast(cumulative_execution_time as bigint), sql_statement from information_schema.query_statistics order by "
                    + by + " desc limit 60").query(row -> {
                        String text = row.getString(3).replaceAll("\\s+", " ");
                        System.out.printf("%7d %6d ms  %s%n", row.getInt(1), row.getLong(2), text.substring(0, Math.min(150, text.length())));
                    });
        }
    }

    private static void rehearse(int cases, String change) throws Exception {
        Path file = finished();
        var figures = new Figures("replay-" + change, "A rehearsal over finished cases; reached by the draft: " + change);
        var office = office("jdbc:h2:mem:rehearse;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
        var json = office.getBean(ObjectMapper.class);
        var released = office.getBean(ReleasedSets.class).newest().models();
        var one = json.readValue(file.toFile(), Script.class);
        var script = of(CopiedScript.times(one, (cases + one.asked() - 1) / one.asked()), released.digest());
        var days = office.getBean(WorkingDays.class);
        figures.note("%d cases of %d projects, %d acts", script.asked(), script.projects().size(), script.acts().size());
        var told = TimedPlan.play(office, released.with(changed(released, change)), released, matter -> new ReplayPlan(matter, script,
                new Comparison((from, to) -> days.between(from, to)), office.getBean(Hands.class).atOnce(), json,
                office.getBean(KeptPlays.class)), figures::note);
        json.writerWithDefaultPrettyPrinter().writeValue(file.resolveSibling("replay-" + change + ".json").toFile(), told);
        var result = json.treeToValue(told, ReplayResult.class);
        figures.note("%d differ, %d not as recorded, %d not reached by the change, %d by the record", result.differing().size(),
                result.unreproduced().size(), result.untouched(), result.fromRecord());
        result.differing().stream().limit(3).forEach(System.out::println);
        result.unreproduced().stream().limit(5).forEach(System.out::println);
        result.rulings().stream().limit(3).forEach(System.out::println);
        figures.keep();
    }

    private static Map<String, byte[]> changed(ModelSet released, String change) {
        return switch (change) {
            case "all" -> edited(released, "decisions/step-limits.dmn", "(\"ACCEPTANCE\"</text>.*?<text>)5(</text>)", "$14$2");
            case "some" -> edited(released, "decisions/step-limits.dmn", "(\"AFTERCARE\"</text>.*?<text>)1(</text>)", "$12$2");
            default -> edited(released, "processes/complaint.bpmn", "$", "\n");
        };
    }

    private static Map<String, byte[]> edited(ModelSet released, String file, String pattern, String by) {
        String text = new String(released.files().get(file), StandardCharsets.UTF_8);
        String edited = Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceFirst(by);
        if (edited.equals(text)) {
            throw new IllegalStateException("nothing changed in " + file);
        }
        return Map.of(file, edited.getBytes(StandardCharsets.UTF_8));
    }

    /** As if all had run on the release in force. */
    private static Script of(Script script, String release) {
        return new Script(script.projects(), script.cases().stream().map(one -> new CaseScript(one.number(), one.project(), one.asked(), release,
                one.outcome(), one.steps(), one.gaps())).toList(), script.acts(), script.until());
    }

    private static ConfigurableApplicationContext office(String url) {
        return SpringApplication.run(BinglianApplication.class, "--spring.datasource.url=" + url, "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false", "--logging.level.root=WARN", "--binglian.demo.cases=false");
    }

    private static void say(Script script, Played played) {
        Map<String, Integer> kinds = new TreeMap<>();
        played.notes().forEach(note -> kinds.merge(note.kind() + " " + note.detail(), 1, Integer::sum));
        kinds.forEach((kind, count) -> System.out.println(count + " " + kind));
        Map<String, Integer> different = new TreeMap<>();
        int same = 0;
        for (CaseScript one : script.cases()) {
            if (one.asked()) {
                var differences = new Comparison((a, b) -> 0).of(one.outcome(), played.outcomes().get(one.number()));
                same += differences.isEmpty() ? 1 : 0;
                differences.forEach(d -> different.merge(d.topic() + " " + d.what() + " e.g. " + one.number() + " " + d.item() + ": " + d.before() + " -> "
                        + d.after(), 1, Integer::sum));
            }
        }
        System.out.println(same + " cases came out the same of " + script.asked());
        different.forEach((what, count) -> System.out.println(count + " " + what));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
