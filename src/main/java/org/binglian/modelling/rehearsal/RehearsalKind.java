package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.binglian.modelling.ModelSet;

/**
 * The serving process's half of a kind of rehearsal: what its children are given, and what is made of their answers. The child's half
 * is a {@link Play} of the same name. One bean for each kind.
 */
public interface RehearsalKind extends Planned {

    @Override
    default Plan plan(Matter matter) {
        return new OneByOne(this, matter);
    }

    /** On which models a child plays. */
    enum Side { DRAFT, RELEASED }

    /** What is rehearsed: the draft's complete models and those that run, on this base data (its SHA-256), from this time on. */
    record Matter(Rehearsal rehearsal, ModelSet draft, ModelSet released, String baseData, Instant opening) {

        public ModelSet models(Side side) {
            return side == Side.DRAFT ? draft : released;
        }
    }

    /** One child for each side named, in this order; none is possible. */
    default List<Side> sides(Matter matter) {
        return List.of(Side.DRAFT);
    }

    /**
     * Writes what the play needs into the child's work folder, beside {@code models/} and {@code base/}, which are written for every
     * kind. Answers how many steps it will report, 0 when it cannot be known before.
     */
    int prepare(Matter matter, Side side, Path folder) throws IOException;

    /** The rehearsal's result, JSON, from what each side's play told with {@link Stage#result}. */
    JsonNode read(Matter matter, Map<Side, JsonNode> told);
}
