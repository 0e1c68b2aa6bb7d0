package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.modelling.rehearsal.Plan;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind.Matter;
import org.binglian.modelling.rehearsal.RehearsalKind.Side;

/**
 * One replay: first every case through the draft, in parts that play at the same time; then through the models that run, where the
 * {@link Trust} says that playing again can tell more than is known already. Few cases go through both at the same time.
 */
final class ReplayPlan implements Plan {

    private static final int FEW = 60;
    private static final String JOB = "job.json";
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private final Matter matter;
    private final Script script;
    private final Comparison comparison;
    private final int hands;
    private final ObjectMapper json;
    private final KeptPlays keeping;
    private final Map<Script, ReplayPlay.Told> kept = new HashMap<>();
    private final Reach reach;
    private final Map<Scene, Script> parts = new HashMap<>();
    private int rounds;

    ReplayPlan(Matter matter, Script script, Comparison comparison, int hands, ObjectMapper json, KeptPlays keeping) {
        this.matter = matter;
        this.script = script;
        this.comparison = comparison;
        this.hands = hands;
        this.json = json;
        this.keeping = keeping;
        this.reach = new Reach(matter.released(), matter.draft());
    }

    @Override
    public List<Scene> next(Map<Scene, JsonNode> told) {
        rounds++;
        if (told.isEmpty()) {
            boolean few = script.asked() <= FEW;
            var scenes = scenes(Side.DRAFT, script, few ? 1 : hands);
            return few && hands > 1 ? List.of(scenes.get(0), scenes(Side.RELEASED, script, 1).get(0)) : scenes;
        }
        var draft = heard(told, Side.DRAFT);
        var trust = new Trust(matter.released().digest(), script, reach, comparison);
        var open = trust.toPlay(draft, heard(told, Side.RELEASED));
        while (!open.isEmpty() && fromKept(open)) {
            open = trust.toPlay(draft, heard(told, Side.RELEASED));
        }
        return open.isEmpty() ? List.of() : scenes(Side.RELEASED, Halves.only(script, open), hands);
    }

    /** Whether some of these projects were played before on the same models, people and list. */
    private boolean fromKept(Set<String> projects) {
        int before = kept.size();
        for (Set<String> home : Halves.households(script)) {
            if (projects.containsAll(home)) {
                var own = Halves.only(script, home);
                keeping.of(matter, own).ifPresent(known -> kept.put(own, known));
            }
        }
        return kept.size() > before;
    }

    private List<Scene> scenes(Side side, Script all, int at) {
        List<Scene> scenes = new ArrayList<>();
        for (Script part : Halves.of(all, all.asked() <= FEW ? 1 : at)) {
            var scene = new Scene(side, 10 * rounds + scenes.size());
            parts.put(scene, part);
            scenes.add(scene);
        }
        return scenes;
    }

    /** What the models that run will have to play is not known before the draft has been played: a sample, most often. */
    @Override
    public int ahead(List<Scene> scenes) {
        return scenes.stream().allMatch(scene -> scene.side() == Side.DRAFT) ? Math.min(Trust.SAMPLE, script.asked()) : 0;
    }

    /** The child's office opens before the first thing that was done, wherever it is done. */
    @Override
    public int prepare(Scene scene, Path folder) throws IOException {
        var part = parts.get(scene);
        json.writeValue(folder.resolve(ReplayPlay.FILE).toFile(), part);
        Instant opening = script.acts().isEmpty() ? matter.opening() : script.acts().get(0).at().minus(BEFORE);
        json.writeValue(folder.resolve(JOB).toFile(), Map.of("kind", Rehearsal.Kind.REPLAY, "opening", opening));
        if (scene.side() == Side.DRAFT) {
            for (String file : reach.changed()) {
                byte[] other = matter.released().files().get(file);
                if (other != null && file.startsWith("decisions/")) {
                    Path place = folder.resolve(Traces.OTHER).resolve(file);
                    Files.createDirectories(place.getParent());
                    Files.write(place, other);
                }
            }
        }
        return part.asked();
    }

    @Override
    public JsonNode read(Map<Scene, JsonNode> told) {
        var draft = heard(told, Side.DRAFT);
        var trust = new Trust(matter.released().digest(), script, reach, comparison);
        var released = heard(told, Side.RELEASED);
        told.keySet().stream().filter(scene -> scene.side() == Side.RELEASED).map(parts::get).forEach(part -> Halves.households(part)
                .forEach(home -> keeping.keep(matter, Halves.only(script, home), released)));
        return json.valueToTree(new Reading(comparison, matter.released().digest(), reach.changed()).of(script, trust.released(draft, released), draft,
                trust.sources(draft, released)));
    }

    /** What all children of a side told, as if it had been one. */
    private Heard heard(Map<Scene, JsonNode> told, Side side) {
        var scenes = told.keySet().stream().filter(scene -> scene.side() == side).toList();
        var before = side == Side.RELEASED ? kept : Map.<Script, ReplayPlay.Told>of();
        return Heard.together(Stream.concat(scenes.stream().map(parts::get), before.keySet().stream()).flatMap(part -> part.projects().stream())
                .map(Script.ProjectScript::number).collect(Collectors.toSet()),
                Stream.concat(scenes.stream().map(scene -> told(told.get(scene))), before.values().stream()).toList());
    }

    private ReplayPlay.Told told(JsonNode node) {
        try {
            return json.treeToValue(node, ReplayPlay.Told.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
