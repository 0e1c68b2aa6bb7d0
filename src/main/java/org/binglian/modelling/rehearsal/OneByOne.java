package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sides of a kind, one child after the other, each as long. */
final class OneByOne implements Plan {

    private final RehearsalKind kind;
    private final RehearsalKind.Matter matter;
    private final List<RehearsalKind.Side> sides;
    private int steps;

    OneByOne(RehearsalKind kind, RehearsalKind.Matter matter) {
        this.kind = kind;
        this.matter = matter;
        this.sides = kind.sides(matter);
    }

    @Override
    public List<Scene> next(Map<Scene, JsonNode> told) {
        return sides.stream().map(side -> new Scene(side, 0)).filter(scene -> !told.containsKey(scene)).limit(1).toList();
    }

    @Override
    public int ahead(List<Scene> scenes) {
        return scenes.isEmpty() ? 0 : (sides.size() - 1 - sides.indexOf(scenes.get(0).side())) * steps;
    }

    @Override
    public int prepare(Scene scene, Path folder) throws IOException {
        steps = kind.prepare(matter, scene.side(), folder);
        return steps;
    }

    @Override
    public JsonNode read(Map<Scene, JsonNode> told) {
        Map<RehearsalKind.Side, JsonNode> sides = new EnumMap<>(RehearsalKind.Side.class);
        told.forEach((scene, said) -> sides.put(scene.side(), said));
        return kind.read(matter, sides);
    }
}
