package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the children of one rehearsal: notes how far they are, and kills the one that shall end. */
final class RehearsalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalWatch.class);
    private static final Duration EAR = Duration.ofMillis(300);
    private static final long BEAT = Duration.ofMillis(600).toNanos();

    private final long id;
    private final Note note;
    private int before;
    private int ahead;
    private int done;
    private int own;
    private String step;
    private JsonNode result;
    private RehearsalEnded failed;

    /** Notes how far it is; answers whether it shall go on. */
    interface Note {
        boolean of(int done, int total, String step);
    }

    RehearsalWatch(long id, Note note) {
        this.id = id;
        this.note = note;
    }

    /** Another child follows, with so many steps; so many children come after it, each as long. */
    void next(int steps, int more) {
        before += own;
        own = steps;
        ahead = more * steps;
        done = 0;
        result = null;
    }

    /** What the child told. @throws RehearsalEnded when it did not come to its end */
    JsonNode follow(ChildJvm child) throws InterruptedException {
        long beat = 0;
        boolean wanted = true;
        while (true) {
            var line = child.hear(EAR);
            line.flatMap(ToldLines::read).ifPresent(this::hear);
            if (System.nanoTime() - beat > BEAT) {
                beat = System.nanoTime();
                wanted = note.of(before + done, before + own + ahead, step);
                if (!wanted) {
                    child.cancel();
                }
            }
            if (line.isEmpty() && (!wanted || !child.alive())) {
                return end(child, wanted);
            }
        }
    }

    private void hear(ObjectNode told) {
        step = told.path("step").asText(step);
        done = told.path("done").asInt(done);
        if (told.has("result")) {
            result = told.get("result");
        }
        if (told.has("failed")) {
            var reason = Rehearsal.Reason.valueOf(told.path("reason").asText());
            failed = new RehearsalEnded(reason == Rehearsal.Reason.ENDLESS ? Rehearsal.State.STOPPED : Rehearsal.State.FAILED, reason,
                    told.path("failed").asText());
        }
    }

    private JsonNode end(ChildJvm child, boolean wanted) throws InterruptedException {
        var how = child.end();
        if (!wanted) {
            throw new RehearsalEnded(Rehearsal.State.CANCELLED, null, null);
        }
        note.of(before + done, before + own + ahead, step);
        if (failed != null) {
            LOG.warn("The child of rehearsal {} failed: {}\n{}", id, failed.getMessage(), child.lastWords());
            throw failed;
        }
        return switch (how) {
            case TIME -> throw stopped(Rehearsal.Reason.TIME);
            case MEMORY -> throw stopped(Rehearsal.Reason.MEMORY);
            case OUTPUT -> throw stopped(Rehearsal.Reason.OUTPUT);
            default -> {
                if (result == null) {
                    LOG.error("The child of rehearsal {} ended ({}) without a result:\n{}", id, how, child.lastWords());
                    throw new RehearsalEnded(Rehearsal.State.FAILED, Rehearsal.Reason.ERROR, null);
                }
                yield result;
            }
        };
    }

    private static RehearsalEnded stopped(Rehearsal.Reason reason) {
        return new RehearsalEnded(Rehearsal.State.STOPPED, reason, null);
    }
}
