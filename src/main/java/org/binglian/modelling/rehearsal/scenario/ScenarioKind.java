package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.binglian.modelling.rehearsal.Keeping;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind;
import org.springframework.stereotype.Component;

/** Rehearsal (a): the scenarios on the draft's models and on those that run, side by side. */
@Component
class ScenarioKind implements RehearsalKind {

    private final ScenarioFiles files;
    private final AddedClasses added;
    private final Keeping keeping;
    private final ObjectMapper json;

    ScenarioKind(ScenarioFiles files, AddedClasses added, Keeping keeping, ObjectMapper json) {
        this.files = files;
        this.added = added;
        this.keeping = keeping;
        this.json = json;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.SCENARIOS;
    }

    @Override
    public List<Side> sides(Matter matter) {
        return keeping.kept(key(matter)).isPresent() ? List.of(Side.DRAFT) : List.of(Side.DRAFT, Side.RELEASED);
    }

    @Override
    public int prepare(Matter matter, Side side, Path folder) throws IOException {
        var scenarios = scenarios(matter);
        json.writeValue(folder.resolve(ScenarioPlay.FILE).toFile(), scenarios);
        return scenarios.size();
    }

    @Override
    public JsonNode read(Matter matter, Map<Side, JsonNode> told) {
        if (told.containsKey(Side.RELEASED)) {
            keeping.keep(key(matter), told.get(Side.RELEASED).toString());
        }
        JsonNode released = told.getOrDefault(Side.RELEASED, null);
        try {
            var before = json.treeToValue(released != null ? released : json.readTree(keeping.kept(key(matter)).orElse("[]")), Told[].class);
            var after = json.treeToValue(told.get(Side.DRAFT), Told[].class);
            return json.valueToTree(Compared.of(scenarios(matter), List.of(before), List.of(after), matter.opening()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(Matter matter) {
        try {
            return keeping.key(Rehearsal.Kind.SCENARIOS, matter.released().digest(), json.writeValueAsString(scenarios(matter)), matter.baseData(), matter.opening().toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the office, and one for each class of projects that the draft adds. */
    private List<Scenario> scenarios(Matter matter) {
        try {
            var all = new java.util.ArrayList<>(files.all());
            all.addAll(added.scenarios(matter.released(), matter.draft(), all));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
