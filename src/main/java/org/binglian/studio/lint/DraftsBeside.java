package org.binglian.studio.lint;

import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.lint.KnownModels;
import org.springframework.stereotype.Component;

/** The other files of a draft in which somebody edits one, read once for each version. */
@Component
class DraftsBeside {

    private final Drafts drafts;
    private volatile Kept kept = new Kept("", KnownModels.NONE);

    DraftsBeside(Drafts drafts) {
        this.drafts = drafts;
    }

    private record Kept(String version, KnownModels models) {
    }

    KnownModels of(long id) {
        var draft = drafts.get(id);
        String version = id + "#" + draft.version() + "#" + draft.base();
        Kept known = kept;
        if (!known.version().equals(version)) {
            known = new Kept(version, KnownModels.of(drafts.models(id, draft.version())));
            kept = known;
        }
        return known.models();
    }
}
