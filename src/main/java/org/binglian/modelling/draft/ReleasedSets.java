package org.binglian.modelling.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.engine.model.ReleasedModels;
import org.binglian.modelling.ModelSet;
import org.springframework.stereotype.Component;

/** The sets of models that were released, by their deployment; the few asked for last are kept, since they never change. */
@Component
public class ReleasedSets {

    /** A deployment with its models and their digest. */
    public record Released(String deployment, String digest, ModelSet models) {
    }

    private static final int KEPT = 6;

    private final ReleasedModels released;
    private final Map<String, Released> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Released> eldest) {
            return size() > KEPT;
        }
    };

    ReleasedSets(ReleasedModels released) {
        this.released = released;
    }

    /** What new cases run on. @throws Refusal 409 before the first release */
    public Released newest() {
        return of(released.newest().orElseThrow(() -> Refusal.conflict("models-not-released")));
    }

    public Released of(String deployment) {
        synchronized (kept) {
            var known = kept.get(deployment);
            if (known != null) {
                return known;
            }
        }
        var models = new ModelSet(released.of(deployment));
        var read = new Released(deployment, models.digest(), models);
        synchronized (kept) {
            if (!models.names().isEmpty()) {
                kept.put(deployment, read);
            }
        }
        return read;
    }
}
