package org.binglian.modelling.draft;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.binglian.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a draft onto what runs now, when that has changed since the draft was begun. */
@Component
public class Rebasing {

    private final Drafts drafts;
    private final ReleasedSets released;
    private final DraftWriting writing;

    Rebasing(Drafts drafts, ReleasedSets released, DraftWriting writing) {
        this.drafts = drafts;
        this.released = released;
        this.writing = writing;
    }

    /** The files that both the draft and a release made since have changed, each in another way. */
    public Set<String> conflicts(Draft draft) {
        return drafts.overlay(draft).conflicts(released.newest().models());
    }

    /**
     * A new version on what runs now. {@code keep}: conflicting files that stay as in the draft; {@code take}: those that go by what runs.
     *
     * @throws Refusal 409 with every conflicting file that is in neither
     */
    @Transactional
    public Draft rebase(long id, int version, Collection<String> keep, Collection<String> take, String note, String by) {
        var draft = drafts.get(id);
        var before = drafts.overlay(draft);
        var newest = released.newest();
        if (draft.open() && draft.base().equals(newest.digest())) {
            return draft;
        }
        Set<String> open = new TreeSet<>(before.conflicts(newest.models()));
        open.removeAll(keep);
        open.removeAll(take);
        if (!open.isEmpty()) {
            var refusal = Refusal.conflict("draft-conflicts", open.size());
            open.forEach(name -> refusal.field(name, "draft-conflict", name));
            throw refusal;
        }
        Map<String, byte[]> files = new TreeMap<>(before.files());
        files.keySet().removeAll(take);
        return writing.write(draft, version, before, Overlay.of(newest.models(), files), newest, note, by);
    }
}
