package org.binglian.modelling.draft;

import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds versions and closes drafts; of two who save the same version only one succeeds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftWriting {

    private final DraftStore store;
    private final OfficeTime time;

    DraftWriting(DraftStore store, OfficeTime time) {
        this.store = store;
        this.time = time;
    }

    Draft begin(String title, String note, Draft.Source source, ReleasedSets.Released base, Map<String, byte[]> files, String by) {
        DraftLimits.check(files);
        long id = store.insert(DraftLimits.title(title), DraftLimits.note(note), source, base, by, time.now());
        return add(id, 0, new Overlay(base.models(), Map.of()), Overlay.of(base.models(), files), base, note, by);
    }

    /** @param version on which the writer stood */
    Draft write(Draft draft, int version, Overlay before, Overlay after, ReleasedSets.Released base, String note, String by) {
        DraftLimits.check(after.files());
        if (!draft.open()) {
            throw Refusal.conflict("model-draft-closed");
        }
        if (version != draft.version()) {
            throw changed(draft);
        }
        return add(draft.id(), version, before, after, base, note, by);
    }

    Draft close(long id, int version, Draft.State state) {
        if (!store.close(id, version, state)) {
            Draft now = get(id);
            throw now.open() ? changed(now) : Refusal.conflict("model-draft-closed");
        }
        return get(id);
    }

    private Draft add(long id, int version, Overlay before, Overlay after, ReleasedSets.Released base, String note, String by) {
        if (!store.next(id, version, base)) {
            throw changed(get(id));
        }
        store.version(id, version + 1, by, time.now(), DraftLimits.note(note), base, after.differing(before));
        after.files().forEach((name, content) -> store.file(id, version + 1, name, content));
        return get(id);
    }

    private Draft get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("model-draft-unknown"));
    }

    private static Refusal changed(Draft draft) {
        return Refusal.conflict("draft-changed", draft.savedBy(), draft.version());
    }
}
