package org.binglian.modelling.draft;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Refusal;
import org.binglian.modelling.ModelSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of models with their history: every save is a version of its own, and nothing is overwritten. */
@Component("modelDrafts")
public class Drafts {

    private static final int MOST = 200;

    private final DraftStore store;
    private final ReleasedSets released;
    private final DraftWriting writing;

    Drafts(DraftStore store, ReleasedSets released, DraftWriting writing) {
        this.store = store;
        this.released = released;
        this.writing = writing;
    }

    /** Begins a draft on what runs now. @param files name to content, null to take a file away; may be empty */
    @Transactional
    public Draft begin(String title, String note, Map<String, byte[]> files, String by) {
        return begin(title, note, Draft.Source.STUDIO, files, by);
    }

    @Transactional
    Draft begin(String title, String note, Draft.Source source, Map<String, byte[]> files, String by) {
        return writing.begin(title, note, source, released.newest(), files, by);
    }

    /** @throws Refusal 404 when there is none */
    public Draft get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("model-draft-unknown"));
    }

    /** The newest first. @param state null for all */
    public List<Draft> all(Draft.State state) {
        return store.all(state, MOST);
    }

    /** The complete set that this draft would release: its base with its files laid over it. */
    public ModelSet models(long id) {
        return overlay(get(id)).models();
    }

    /** The complete set as it stood in this version. @throws Refusal 404 when there is none */
    public ModelSet models(long id, int version) {
        return overlay(id, version).models();
    }

    /** The release on which the draft stands. */
    public ModelSet base(long id) {
        return released.of(get(id).baseDeployment()).models();
    }

    /** The version that was saved last. */
    public int version(long id) {
        return get(id).version();
    }

    /** The files that differ from the base. */
    public List<FileChange> changes(long id) {
        return overlay(get(id)).changes();
    }

    public List<DraftVersion> versions(long id) {
        return store.versions(get(id).id());
    }

    /** Everybody who saved a version. */
    public Set<String> savers(long id) {
        return versions(id).stream().map(DraftVersion::savedBy).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether something else runs now than what the draft stands on. */
    public boolean outdated(Draft draft) {
        return !draft.base().equals(released.newest().digest());
    }

    /** Saves files as a new version; what the draft holds already makes none. @param files name to content, null to take the file away. @throws Refusal 409 when another version was saved since */
    @Transactional
    public Draft save(long id, int version, Map<String, byte[]> files, String note, String by) {
        var draft = get(id);
        var before = overlay(draft);
        var after = before.with(files);
        DraftLimits.check(files);
        return draft.open() && after.differing(before).isEmpty() ? draft
                : writing.write(draft, version, before, after, released.of(draft.baseDeployment()), note, by);
    }

    /** Puts this file back to what the base has. */
    @Transactional
    public Draft revert(long id, int version, String name, String note, String by) {
        byte[] content = base(id).content(ModelNames.require(name)).orElse(null);
        return save(id, version, Collections.singletonMap(name, content), note, by);
    }

    /** Makes an older version's files those of a new version; the draft keeps its present base. */
    @Transactional
    public Draft restore(long id, int version, String note, String by) {
        var draft = get(id);
        var base = released.of(draft.baseDeployment());
        var before = overlay(draft);
        var after = Overlay.of(base.models(), overlay(id, version).files());
        return draft.open() && after.differing(before).isEmpty() ? draft : writing.write(draft, draft.version(), before, after, base, note, by);
    }

    /** Closes a draft that nobody wants any more; its history stays. */
    @Transactional
    public Draft discard(long id) {
        var draft = get(id);
        return draft.state() == Draft.State.DISCARDED ? draft : writing.close(id, draft.version(), Draft.State.DISCARDED);
    }

    /** For a release only: the draft has become what runs. */
    @Transactional
    public Draft released(long id, int version) {
        return writing.close(id, version, Draft.State.RELEASED);
    }

    Optional<Draft> openFrom(Draft.Source source) {
        return store.openFromFolder(source.name());
    }

    Overlay overlay(Draft draft) {
        return new Overlay(released.of(draft.baseDeployment()).models(), store.files(draft.id(), draft.version()));
    }

    /** An analyst answers for a draft that came from a folder or a newer installation: a version of its own, with nothing changed. */
    @Transactional
    public Draft adopt(long id, int version, String note, String by) {
        var draft = get(id);
        var same = overlay(draft);
        return draft.open() && savers(id).contains(by) ? draft : writing.write(draft, version, same, same, released.of(draft.baseDeployment()), note, by);
    }

    Overlay overlay(long id, int version) {
        String base = store.base(id, version).orElseThrow(() -> Refusal.notFound("model-draft-unknown"));
        return new Overlay(released.of(base).models(), store.files(id, version));
    }
}
