package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.WorkingDays;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind;
import org.springframework.stereotype.Component;

/**
 * Rehearsal (b): the last finished cases through the draft, and through the models that run, so that what the draft changes is told
 * from what the record cannot repeat.
 */
@Component
class ReplayKind implements RehearsalKind {

    private static final int UNLESS_SAID = 200;
    private static final String JOB = "job.json";
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private final Scripts scripts;
    private final WorkingDays days;
    private final ObjectMapper json;

    ReplayKind(Scripts scripts, WorkingDays days, ObjectMapper json) {
        this.scripts = scripts;
        this.days = days;
        this.json = json;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.REPLAY;
    }

    @Override
    public List<Side> sides(Matter matter) {
        return List.of(Side.DRAFT, Side.RELEASED);
    }

    /** The child's office opens before the first thing that was done. */
    @Override
    public int prepare(Matter matter, Side side, Path folder) throws IOException {
        var script = script(matter);
        json.writeValue(folder.resolve(ReplayPlay.FILE).toFile(), script);
        Instant opening = script.acts().isEmpty() ? matter.opening() : script.acts().get(0).at().minus(BEFORE);
        json.writeValue(folder.resolve(JOB).toFile(), Map.of("kind", kind(), "opening", opening));
        return script.asked();
    }

    @Override
    public JsonNode read(Matter matter, Map<Side, JsonNode> told) {
        return json.valueToTree(new Reading(new Comparison((from, to) -> days.between(from, to)), matter.released(), matter.draft())
                .of(script(matter), told(told.get(Side.RELEASED)), told(told.get(Side.DRAFT))));
    }

    private Script script(Matter matter) {
        return scripts.lastFinished(matter.rehearsal().cases() == null ? UNLESS_SAID : matter.rehearsal().cases());
    }

    private ReplayPlay.Told told(JsonNode node) {
        try {
            return json.treeToValue(node, ReplayPlay.Told.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
