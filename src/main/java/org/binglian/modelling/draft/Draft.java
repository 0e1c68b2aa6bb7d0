package org.binglian.modelling.draft;

import java.time.Instant;

/**
 * A set of changed model files on its way to a release. {@code base}: digest of the release on which it was begun, or onto which it was
 * last moved; {@code version}: counts from 1, one for each save; {@code savedBy}: who saved that version.
 */
public record Draft(long id, String title, String note, State state, Source source, String baseDeployment, String base, String createdBy,
                    Instant createdAt, int version, String savedBy, Instant savedAt) {

    public enum State { OPEN, RELEASED, DISCARDED }

    /** Where it came from: the studio, the folder beside the installation, or a newer installation. */
    public enum Source { STUDIO, FOLDER, PACKAGE }

    public boolean open() {
        return state == State.OPEN;
    }
}
