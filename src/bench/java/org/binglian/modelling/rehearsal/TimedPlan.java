package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.rehearsal.RehearsalKind.Matter;
import org.springframework.context.ApplicationContext;

/** Plays a plan in real children and says how long each round took, and what the children used of the processors. */
public final class TimedPlan {

    private TimedPlan() {
    }

    public static JsonNode play(ApplicationContext office, ModelSet draft, ModelSet released, Function<Matter, Plan> plan,
                                BiConsumer<String, Object[]> note) throws Exception {
        var opened = office.getBean(WorkFolder.class).office();
        var asked = new Rehearsal(1, 1, 1, Rehearsal.Kind.REPLAY, Rehearsal.State.RUNNING, 0, 0, null, null, draft.digest(), "analyst1", Instant.now(),
                Instant.now(), null, null, null, null);
        var matter = new Matter(asked, draft, released, opened.digest(), opened.opening());
        long begun = System.nanoTime();
        double used = childSeconds();
        double own = ownSeconds();
        int[] last = {0};
        var watch = new RehearsalWatch(1, (done, total, step) -> {
            if (done / 50 != last[0]) {
                last[0] = done / 50;
                System.out.printf("%4d s  %d of %d  %s%n", (System.nanoTime() - begun) / 1_000_000_000, done, total, step);
            }
            return true;
        });
        var result = office.getBean(Performance.class).of(plan.apply(matter), matter, opened, watch);
        note.accept("%.0f s from the beginning to the result; the children used %.0f s of processors, their parent %.0f s", new Object[] {
                (System.nanoTime() - begun) / 1e9, childSeconds() - used, ownSeconds() - own});
        return result;
    }

    private static double ownSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Of children that have ended, as Linux counts it. */
    private static double childSeconds() throws Exception {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }
}
