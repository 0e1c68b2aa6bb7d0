package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.binglian.modelling.rehearsal.Rehearsal;

/** A rehearsal as outside programs rely on it; {@code message} in the asked language, null while all is well; {@code result} by its kind. */
record RehearsalView(long id, long draft, int draftVersion, Rehearsal.Kind kind, Rehearsal.State state, int done, int total, String step, Integer cases,
        String askedBy, Instant askedAt, Instant startedAt, Instant endedAt, Rehearsal.Reason reason, String message, JsonNode result) {
}
