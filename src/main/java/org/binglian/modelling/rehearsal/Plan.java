package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One rehearsal from its first child to its result. */
public interface Plan {

    /** What one child plays: on which models, and which part of the whole. */
    record Scene(RehearsalKind.Side side, int part) {
    }

    /** The scenes that come next and may play at the same time, given what those before told; empty when all is told. */
    List<Scene> next(Map<Scene, JsonNode> told) throws IOException;

    /** How many steps may come after these scenes. */
    int ahead(List<Scene> scenes);

    /** Writes what the scene needs into its child's work folder. Answers how many steps it will report, 0 when that is not known. */
    int prepare(Scene scene, Path folder) throws IOException;

    /** The rehearsal's result, JSON. */
    JsonNode read(Map<Scene, JsonNode> told) throws IOException;
}
