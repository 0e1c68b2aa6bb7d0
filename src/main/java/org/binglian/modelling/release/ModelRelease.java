package org.binglian.modelling.release;

import java.time.Instant;
import java.util.List;

/**
 * One release: numbers count from 1. {@code draftedBy}: everybody who saved a version of the draft; {@code backTo}: the older release whose
 * models came back, else null; {@code rehearsal}: what the rehearsal of this version said, null where there was none.
 */
public record ModelRelease(int number, Kind kind, String deployment, String digest, Long draft, Integer draftVersion, List<String> draftedBy,
                           String releasedBy, Instant releasedAt, String note, Integer backTo, Long rehearsalId, String rehearsal) {

    /** FIRST: what came with the installation; RELEASE: by two people; ROLLBACK: an older one again; FOUND: deployed without this record. */
    public enum Kind { FIRST, RELEASE, ROLLBACK, FOUND }

    public ModelRelease {
        draftedBy = List.copyOf(draftedBy);
    }
}
