package org.binglian.modelling.move;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.binglian.engine.move.CaseCopies;
import org.binglian.engine.move.RunningCases;
import org.binglian.engine.move.RunningCases.Running;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind;
import org.springframework.stereotype.Component;

/** Would the running cases move to the draft? Gives a child their copies; all of them, or the newest so many. */
@Component
class MovesKind implements RehearsalKind {

    static final String CASES = "cases-to-move.json";

    private final RunningCases running;
    private final CaseCopies copies;
    private final ObjectMapper json;

    MovesKind(RunningCases running, CaseCopies copies, ObjectMapper json) {
        this.running = running;
        this.copies = copies;
        this.json = json;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.MOVES;
    }

    @Override
    public int prepare(Matter matter, Side side, Path folder) throws IOException {
        Integer wanted = matter.rehearsal().cases();
        List<String> cases = running.all().stream().map(Running::caseNumber).limit(wanted == null ? Integer.MAX_VALUE : wanted).toList();
        json.writeValue(folder.resolve(CASES).toFile(), cases);
        copies.write(cases, folder);
        return cases.size();
    }

    /** How many move as they are, how many with other dates, how many cannot; and each case. */
    @Override
    public JsonNode read(Matter matter, Map<Side, JsonNode> told) {
        var cases = told.getOrDefault(Side.DRAFT, json.createArrayNode());
        var result = json.createObjectNode();
        for (var outcome : Tried.Outcome.values()) {
            int count = 0;
            for (JsonNode one : cases) {
                count += outcome.name().equals(one.path("outcome").asText()) ? 1 : 0;
            }
            result.put(outcome.name(), count);
        }
        result.set("cases", cases);
        return result;
    }
}
