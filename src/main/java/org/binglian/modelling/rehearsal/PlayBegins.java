package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.binglian.deadline.OfficeTime;
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
    private final OfficeTime office;
    private final ObjectMapper json;
    private final Path folder;

    PlayBegins(List<Play> plays, DemoTime time, Footsteps footsteps, OfficeTime office, ObjectMapper json,
               @Value("${binglian.rehearsal}") Path folder) {
        super(0);
        this.plays = plays;
        this.time = time;
        this.footsteps = footsteps;
        this.office = office;
        this.json = json;
        this.folder = folder;
    }

    @Override
    protected void open() {
        var lines = ToldLines.take();
        var job = job();
        var play = plays.stream().filter(one -> one.kind() == job.kind()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no play for " + job.kind()));
        footsteps.follow(place -> lines.step(at(place, play).line()));
        if (play.beginsTime()) {
            time.beginAt(job.opening());
        }
        try {
            play.run(new OwnStage(folder, job.opening(), lines, step -> footsteps.loudest().map(place -> at(place, play).during(step).line()).orElse(step)));
        } catch (Exception e) {
            endless(e, play, lines);
            throw new IllegalStateException(e.getMessage(), e);
        }
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }

    private Whereabouts at(Footsteps.Place place, Play play) {
        return Whereabouts.of(office.today(), place, place.subject() == null ? null : play.about(place.subject()));
    }

    private void endless(Throwable e, Play play, ToldLines lines) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Footsteps.Endless endless) {
                lines.step(at(endless.place(), play).line());
                return;
            }
        }
    }

    private ChildJob job() {
        try {
            return json.readValue(folder.resolve(ChildJob.FILE).toFile(), ChildJob.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it does is told with the alarm that has rung suspiciously often. */
    private record OwnStage(Path folder, Instant opening, ToldLines lines, UnaryOperator<String> told) implements Stage {

        @Override
        public void step(String what) {
            lines.step(told.apply(what));
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
