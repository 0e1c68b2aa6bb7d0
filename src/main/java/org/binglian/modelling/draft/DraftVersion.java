package org.binglian.modelling.draft;

import java.time.Instant;
import java.util.List;

/** One save of a draft; {@code files}: the names that it changed against the version before. */
public record DraftVersion(int version, String savedBy, Instant savedAt, String note, List<String> files) {

    public DraftVersion {
        files = List.copyOf(files);
    }
}
