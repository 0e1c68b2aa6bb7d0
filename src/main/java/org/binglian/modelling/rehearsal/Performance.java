package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plays a plan: scene by scene, each in a child of its own within limits of time and memory; scenes of one round at the same time. */
@Component
class Performance {

    private static final String MAIN = "org.binglian.RehearsalApplication";
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=320m");
    private static final long MOST_OUTPUT = 64L << 20;

    private final WorkFolder folders;
    private final Hands hands;
    private final Duration longest;

    Performance(WorkFolder folders, Hands hands, @Value("${binglian.rehearsals.longest:PT6M}") Duration longest) {
        this.folders = folders;
        this.hands = hands;
        this.longest = longest;
    }

    /** What came of it. @throws RehearsalEnded when a child did not come to its end; then none goes on */
    JsonNode of(Plan plan, RehearsalKind.Matter matter, WorkFolder.Office office, RehearsalWatch watch) throws IOException, InterruptedException {
        Map<Plan.Scene, JsonNode> told = new LinkedHashMap<>();
        for (var scenes = plan.next(told); !scenes.isEmpty(); scenes = plan.next(told)) {
            told.putAll(play(plan, scenes, new Ground(matter, office), watch));
        }
        return plan.read(told);
    }

    /** On what scenes play. */
    private record Ground(RehearsalKind.Matter matter, WorkFolder.Office office) {
    }

    private Map<Plan.Scene, JsonNode> play(Plan plan, List<Plan.Scene> scenes, Ground ground, RehearsalWatch watch) throws IOException, InterruptedException {
        var limits = new ChildJvm.Limits(hands.heap(scenes.size()), longest, MOST_OUTPUT);
        Map<Plan.Scene, ChildJvm> children = new LinkedHashMap<>();
        try {
            int steps = 0;
            for (var scene : scenes) {
                Path folder = folders.lay(ground.office(), ground.matter().models(scene.side()), ground.matter().rehearsal().kind());
                steps += prepare(plan, scene, folder);
                children.put(scene, ChildJvm.start(MAIN, folder, OPTIONS, List.of(folder.toString()), limits));
            }
            watch.next(steps, plan.ahead(scenes));
            return watch.follow(children);
        } finally {
            children.values().forEach(ChildJvm::close);
        }
    }

    private static int prepare(Plan plan, Plan.Scene scene, Path folder) throws IOException {
        try {
            return plan.prepare(scene, folder);
        } catch (IOException | RuntimeException e) {
            WorkFolder.delete(folder);
            throw e;
        }
    }
}
