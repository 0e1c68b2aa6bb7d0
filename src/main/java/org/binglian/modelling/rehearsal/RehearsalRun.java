package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One rehearsal from its folders to its result: the children of its kind one after another, each within its limits of time and memory. */
@Component
class RehearsalRun {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    private static final String MAIN = "org.binglian.RehearsalApplication";
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=320m");

    private final RehearsalRows rows;
    private final List<RehearsalKind> kinds;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final WorkFolder folders;
    private final Duration longest;
    private final int megabytes;

    RehearsalRun(RehearsalRows rows, List<RehearsalKind> kinds, Drafts drafts, ReleasedSets released, WorkFolder folders,
                 @Value("${binglian.rehearsals.longest:PT6M}") Duration longest, @Value("${binglian.rehearsals.megabytes:768}") int megabytes) {
        this.rows = rows;
        this.kinds = kinds;
        this.drafts = drafts;
        this.released = released;
        this.folders = folders;
        this.longest = longest;
        this.megabytes = megabytes;
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
        var limits = new ChildJvm.Limits(megabytes, longest, 64L << 20);
        var sides = kind.sides(matter);
        var watch = new RehearsalWatch(asked.id(), (done, total, step) -> rows.beat(asked.id(), node, done, total, step));
        Map<RehearsalKind.Side, JsonNode> told = new EnumMap<>(RehearsalKind.Side.class);
        for (int at = 0; at < sides.size(); at++) {
            Path folder = folders.lay(office, matter.models(sides.get(at)), asked.kind());
            watch.next(kind.prepare(matter, sides.get(at), folder), sides.size() - at - 1);
            try (var child = ChildJvm.start(MAIN, folder, OPTIONS, List.of(folder.toString()), limits)) {
                told.put(sides.get(at), watch.follow(child));
            }
        }
        return kind.read(matter, told);
    }
}
