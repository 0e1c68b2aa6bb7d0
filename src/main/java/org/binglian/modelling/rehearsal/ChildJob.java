package org.binglian.modelling.rehearsal;

import java.time.Instant;

/** What a child is told in its work folder: which play, and when its office opens. */
record ChildJob(Rehearsal.Kind kind, Instant opening) {

    static final String FILE = "job.json";
}
