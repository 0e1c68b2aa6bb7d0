package org.binglian.modelling.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.BinglianApplication;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.DemoTime;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.rehearsal.Hands;
import org.binglian.modelling.rehearsal.TimedPlan;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast finished cases are played again: {@code script URL CASES FILE} writes a script from an office's database (one in memory plays
 * the demo's city first), {@code play FILE TIMES} plays it in this process, every project so many times, for a profiler to look at, and
 * {@code rehearse FILE CASES CHANGE} rehearses a change on at least so many cases as an analyst does, in children: {@code all} shortens
 * a limit that every case has, {@code some} one that few cases meet, {@code none} changes what no case reaches. With
 * {@code -Dbinglian.rehearsals.children=1} one child plays at a time.
 */
public final class ReplaySpeed {

    private ReplaySpeed() {
    }

    public static void main(String[] args) throws Exception {
        if ("script".equals(args[0])) {
            script(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
        } else if ("rehearse".equals(args[0])) {
            rehearse(Path.of(args[1]), Integer.parseInt(args[2]), args[3]);
        } else {
            play(Path.of(args[1]), Integer.parseInt(args[2]));
        }
        System.exit(0);
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
                + "QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1", "--server.port=-1", "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=WARN", "--binglian.demo.cases=false", "--binglian.outbox.enabled=false", "--binglian.files.store=/tmp/replay-files");
        var script = times(office.getBean(ObjectMapper.class).readValue(file.toFile(), Script.class), times);
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
    }

    private static void rehearse(Path file, int cases, String change) throws Exception {
        var office = office("jdbc:h2:mem:rehearse;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
        var json = office.getBean(ObjectMapper.class);
        var released = office.getBean(ReleasedSets.class).newest().models();
        var one = json.readValue(file.toFile(), Script.class);
        var script = of(times(one, (cases + one.asked() - 1) / one.asked()), released.digest());
        var days = office.getBean(WorkingDays.class);
        System.out.printf("%d cases of %d projects, %d acts; change: %s%n", script.asked(), script.projects().size(), script.acts().size(), change);
        var told = TimedPlan.play(office, released.with(changed(released, change)), released, matter -> new ReplayPlan(matter, script,
                new Comparison((from, to) -> days.between(from, to)), office.getBean(Hands.class).atOnce(), json,
                office.getBean(KeptPlays.class)));
        var result = json.treeToValue(told, ReplayResult.class);
        System.out.printf("%d differ, %d not as recorded, %d not reached by the change, %d by the record%n", result.differing().size(),
                result.unreproduced().size(), result.untouched(), result.fromRecord());
        result.differing().stream().limit(3).forEach(System.out::println);
        result.unreproduced().stream().limit(5).forEach(System.out::println);
        result.rulings().stream().limit(3).forEach(System.out::println);
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
                one.outcome(), one.steps(), one.gaps())).toList(), script.acts());
    }

    private static ConfigurableApplicationContext office(String url) {
        return SpringApplication.run(BinglianApplication.class, "--spring.datasource.url=" + url, "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false", "--logging.level.root=WARN", "--binglian.demo.cases=false");
    }

    /** The same company is the same in all its projects of one copy, and another in the next. */
    private static String company(String code, int copy) {
        if (code == null || copy == 0) {
            return code;
        }
        String body = code.substring(0, 12) + "%04d".formatted(copy);
        for (char seventeenth : "0123456789X".toCharArray()) {
            for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                try {
                    return new CreditCode(body + seventeenth + last).value();
                } catch (InvalidCode next) {
                    continue;
                }
            }
        }
        throw new IllegalStateException(code);
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

    /** Every project so many times, each under numbers of its own. */
    private static Script times(Script script, int times) {
        List<Script.ProjectScript> projects = new ArrayList<>();
        List<CaseScript> cases = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            int copy = n;
            String suffix = n == 0 ? "" : "x" + n;
            UnaryOperator<String> name = number -> number + suffix;
            script.projects().forEach(p -> projects.add(new Script.ProjectScript(name.apply(p.number()), p.applicant() + copy * script.projects().size(),
                    company(p.creditCode(), copy), p.facts(), p.plots())));
            script.cases().forEach(c -> cases.add(new CaseScript(name.apply(c.number()), name.apply(c.project()), c.asked(), c.release(), c.outcome(),
                    c.steps(), c.gaps())));
            script.acts().forEach(a -> acts.add(new Act(a.at(), a.kind(), name.apply(a.subject()), a.by(), a.task(), a.item(), a.department(),
                    a.fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                            e -> "project".equals(e.getKey()) ? name.apply(e.getValue().toString()) : e.getValue())))));
        }
        acts.sort(java.util.Comparator.comparing(Act::at));
        return new Script(projects, cases, acts);
    }
}
