package org.binglian.studio.releases;

import java.time.Instant;
import java.util.List;
import org.binglian.modelling.release.ModelRelease;

/** A release as outside programs rely on it; {@code runningCases}: how many cases run on exactly this one; {@code inForce}: new cases start on it. */
record ModelReleaseView(int release, ModelRelease.Kind kind, String digest, Long draft, Integer draftVersion, List<String> draftedBy, String releasedBy,
                        Instant releasedAt, String note, Integer backTo, Long rehearsal, String rehearsalOutcome, boolean inForce, int runningCases) {

    static ModelReleaseView of(ModelRelease one, String inForce, int runningCases) {
        return new ModelReleaseView(one.number(), one.kind(), one.digest(), one.draft(), one.draftVersion(), one.draftedBy(), one.releasedBy(),
                one.releasedAt(), one.note(), one.backTo(), one.rehearsalId(), one.rehearsal(), one.deployment().equals(inForce), runningCases);
    }
}
