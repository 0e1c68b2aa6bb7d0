package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.binglian.engine.Footsteps;
import org.binglian.engine.OpeningStep;
import org.binglian.engine.alarm.DemoTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In the child, when the models are deployed and everybody is known: the clock is set, the play is run, and the process ends. */
@Component
@InChild
class PlayBegins extends OpeningStep {

    private final List<Play> plays;
    private final DemoTime time;
    private final Footsteps footsteps;
    private final ObjectMapper json;
    private final Path folder;

    PlayBegins(List<Play> plays, DemoTime time, Footsteps footsteps, ObjectMapper json, @Value("${binglian.rehearsal}") Path folder) {
        super(0);
        this.plays = plays;
        this.time = time;
        this.footsteps = footsteps;
        this.json = json;
        this.folder = folder;
    }

    @Override
    protected void open() {
        var lines = ToldLines.take();
        var job = job();
        var stage = new OwnStage(folder, job.opening(), lines);
        footsteps.follow(lines::step);
        var play = plays.stream().filter(one -> one.kind() == job.kind()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no play for " + job.kind()));
        if (play.beginsTime()) {
            time.beginAt(job.opening());
        }
        try {
            play.run(stage);
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }

    private ChildJob job() {
        try {
            return json.readValue(folder.resolve(ChildJob.FILE).toFile(), ChildJob.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OwnStage(Path folder, Instant opening, ToldLines lines) implements Stage {

        @Override
        public void step(String what) {
            lines.step(what);
        }

        @Override
        public void done(int steps) {
            lines.done(steps);
        }

        @Override
        public void result(JsonNode result) {
            lines.result(result);
        }
    }
}
