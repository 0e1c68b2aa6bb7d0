package org.binglian.studio.drafts;

import java.time.Instant;
import java.util.List;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.FileChange;

/** A draft as outside programs rely on it; {@code files}: those that differ from the base, {@code outdated}: something else runs now. */
record ModelDraftView(long id, String title, String note, Draft.State state, Draft.Source source, String base, boolean outdated, String createdBy,
                      Instant createdAt, int version, String savedBy, Instant savedAt, List<FileChange> files) {

    static ModelDraftView of(Draft draft, Drafts drafts) {
        return new ModelDraftView(draft.id(), draft.title(), draft.note(), draft.state(), draft.source(), draft.base(), draft.open() && drafts.outdated(draft),
                draft.createdBy(), draft.createdAt(), draft.version(), draft.savedBy(), draft.savedAt(), drafts.changes(draft.id()));
    }
}
