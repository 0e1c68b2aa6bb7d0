package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the children of one rehearsal that play at the same time: notes how far they are, and kills those that shall end. */
final class RehearsalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalWatch.class);
    private static final Duration EAR = Duration.ofMillis(200);
    private static final long BEAT = Duration.ofMillis(600).toNanos();

    private final long id;
    private final Note note;
    private int before;
    private int ahead;
    private int own;
    private List<Ear> ears = List.of();
    private String step;

    /** Notes how far it is; answers whether it shall go on. */
    interface Note {
        boolean of(int done, int total, String step);
    }

    RehearsalWatch(long id, Note note) {
        this.id = id;
        this.note = note;
    }

    /** Other children follow, with so many steps among them; so many steps may come after theirs. */
    void next(int steps, int after) {
        before += own;
        own = steps;
        ahead = after;
        ears = List.of();
    }

    /** What each child told. @throws RehearsalEnded when one of them did not come to its end */
    <K> Map<K, JsonNode> follow(Map<K, ChildJvm> children) throws InterruptedException {
        Map<K, Ear> followed = new LinkedHashMap<>();
        children.forEach((key, child) -> followed.put(key, new Ear(child)));
        ears = List.copyOf(followed.values());
        long beat = 0;
        for (var open = open(); !open.isEmpty(); open = open()) {
            boolean heard = false;
            for (Ear ear : open) {
                heard |= ear.all();
            }
            if (!heard) {
                open.get(0).one(EAR);
            }
            if (System.nanoTime() - beat > BEAT) {
                beat = System.nanoTime();
                if (!note.of(before + done(), before + own + ahead, step)) {
                    throw cancelled();
                }
            }
            for (Ear ear : open) {
                ear.endIfOver();
            }
        }
        if (!note.of(before + done(), before + own + ahead, step)) {
            throw cancelled();
        }
        Map<K, JsonNode> told = new LinkedHashMap<>();
        followed.forEach((key, ear) -> told.put(key, ear.result));
        return told;
    }

    private List<Ear> open() {
        return ears.stream().filter(ear -> !ear.ended).toList();
    }

    private int done() {
        return ears.stream().mapToInt(ear -> ear.done).sum();
    }

    private RehearsalEnded cancelled() {
        ears.forEach(ear -> ear.child.cancel());
        return new RehearsalEnded(Rehearsal.State.CANCELLED, null, null);
    }

    /** One child and what was heard of it. */
    private final class Ear {

        private final ChildJvm child;
        private int done;
        private JsonNode result;
        private RehearsalEnded failed;
        private boolean ended;

        Ear(ChildJvm child) {
            this.child = child;
        }

        boolean all() {
            boolean heard = false;
            while (one(Duration.ZERO)) {
                heard = true;
            }
            return heard;
        }

        boolean one(Duration within) {
            Optional<String> line = child.hear(within);
            line.flatMap(ToldLines::read).ifPresent(this::hear);
            return line.isPresent();
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

        /** What it said last is heard before it is judged. @throws RehearsalEnded when it did not come to its end */
        void endIfOver() throws InterruptedException {
            if (child.alive()) {
                return;
            }
            var how = child.end();
            all();
            ended = true;
            if (failed != null || result == null || how != ChildJvm.End.DONE) {
                note.of(before + RehearsalWatch.this.done(), before + own + ahead, step);
                LOG.warn("The child of rehearsal {} ended ({}): {}\n{}", id, how, failed == null ? "without a result" : failed.getMessage(), child.lastWords());
                throw failed != null ? failed : why(how);
            }
        }

        private RehearsalEnded why(ChildJvm.End how) {
            return switch (how) {
                case TIME -> stopped(Rehearsal.Reason.TIME);
                case MEMORY -> stopped(Rehearsal.Reason.MEMORY);
                case OUTPUT -> stopped(Rehearsal.Reason.OUTPUT);
                default -> new RehearsalEnded(Rehearsal.State.FAILED, Rehearsal.Reason.ERROR, null);
            };
        }
    }

    private static RehearsalEnded stopped(Rehearsal.Reason reason) {
        return new RehearsalEnded(Rehearsal.State.STOPPED, reason, null);
    }
}
