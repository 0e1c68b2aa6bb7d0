package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One rehearsal from its folders to its result: the children of its plan, each within its limits of time and memory. */
@Component
class RehearsalRun {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);

    private final RehearsalRows rows;
    private final List<Planned> kinds;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final WorkFolder folders;
    private final Performance performance;

    RehearsalRun(RehearsalRows rows, List<Planned> kinds, Drafts drafts, ReleasedSets released, WorkFolder folders,
                 Performance performance) {
        this.rows = rows;
        this.kinds = kinds;
        this.drafts = drafts;
        this.released = released;
        this.folders = folders;
        this.performance = performance;
    }

    /** Returns when it has ended, however it did; what came of it stands in its row. */
    void run(Rehearsal asked, String node) {
        try {
            var result = play(asked, node);
            rows.end(asked.id(), Rehearsal.State.DONE, null, null, result.toString());
        } catch (RehearsalEnded ended) {
            rows.end(asked.id(), ended.state(), ended.reason(), ended.getMessage(), null);
        } catch (Exception e) {
            LOG.error("Rehearsal {} failed", asked.id(), e);
            rows.end(asked.id(), Rehearsal.State.FAILED, Rehearsal.Reason.ERROR, e.getMessage(), null);
        }
    }

    private JsonNode play(Rehearsal asked, String node) throws IOException, SQLException, InterruptedException {
        var kind = kinds.stream().filter(one -> one.kind() == asked.kind()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no such kind of rehearsal: " + asked.kind()));
        var office = folders.office();
        var matter = new RehearsalKind.Matter(asked, drafts.models(asked.draft(), asked.draftVersion()), released.newest().models(), office.digest(),
                office.opening());
        var watch = new RehearsalWatch(asked.id(), (done, total, step) -> rows.beat(asked.id(), node, done, total, step));
        return performance.of(kind.plan(matter), matter, office, watch);
    }
}
