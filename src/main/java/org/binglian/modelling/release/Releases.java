package org.binglian.modelling.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases by two people, and the way back for new cases. */
@Component
public class Releases {

    private static final int NOTE = 1000;

    private final ReleaseRows rows;
    private final Releasing releasing;
    private final ReleaseChecks checks;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final OfficeTime time;
    private final ObjectProvider<MovingCases> moving;

    Releases(ReleaseRows rows, Releasing releasing, ReleaseChecks checks, Drafts drafts, ReleasedSets released, OfficeTime time,
             ObjectProvider<MovingCases> moving) {
        this.rows = rows;
        this.releasing = releasing;
        this.checks = checks;
        this.drafts = drafts;
        this.released = released;
        this.time = time;
        this.moving = moving;
    }

    /**
     * Makes a draft what runs, for new cases at once. {@code version}: the one that the releaser looked at, null for the last.
     *
     * @throws Refusal 409 when the draft was closed, changed, or stands on what runs no longer; 422 with every other reason
     */
    @Transactional
    public ModelRelease release(long draftId, Integer version, String note, MovingCases.Choice move, String analyst) {
        rows.takeTurn();
        var draft = drafts.get(draftId);
        open(draft, version);
        var checked = checks.of(draft, analyst);
        refuse(checked);
        if (move.kind() != MovingCases.Choice.Kind.NONE && moving.orderedStream().findAny().isEmpty()) {
            throw Refusal.invalid("release-moving-not-installed");
        }
        recordFound();
        var models = drafts.models(draftId);
        String deployment = releasing.deploy(models);
        drafts.released(draftId, draft.version());
        var rehearsal = checked.rehearsal();
        var release = new ModelRelease(rows.next(), ModelRelease.Kind.RELEASE, deployment, models.digest(), draftId, draft.version(),
                new TreeSet<>(drafts.savers(draftId)).stream().toList(), analyst, time.now(), noted(note), null,
                rehearsal.map(RehearsalsDone.Rehearsed::id).orElse(null), rehearsal.map(RehearsalsDone.Rehearsed::outcome).orElse(null));
        releasing.record(release, models, checked.findings());
        if (move.kind() != MovingCases.Choice.Kind.NONE) {
            moving.orderedStream().forEach(one -> one.begin(release.number(), deployment, move, analyst));
        }
        return release;
    }

    /** New cases go by this older release's models at once; running cases stay where they are. @throws Refusal 409 when it runs already */
    @Transactional
    public ModelRelease rollback(int number, String note, String analyst) {
        rows.takeTurn();
        var old = get(number);
        recordFound();
        if (old.digest().equals(released.newest().digest())) {
            throw Refusal.conflict("release-in-force", number);
        }
        if (note == null || note.isBlank()) {
            throw Refusal.invalid("release-note-missing").field("note", "required");
        }
        var models = released.of(old.deployment()).models();
        String deployment = releasing.deploy(models);
        var release = new ModelRelease(rows.next(), ModelRelease.Kind.ROLLBACK, deployment, models.digest(), null, null, List.of(), analyst, time.now(),
                noted(note), number, null, null);
        releasing.record(release, models, List.of());
        return release;
    }

    /** Writes down what runs although no release of ours made it: what came with the installation, or what was deployed before this record began. */
    @Transactional
    public void found() {
        rows.takeTurn();
        recordFound();
    }

    private void recordFound() {
        var now = released.newest();
        if (rows.ofDeployment(now.deployment()).isEmpty()) {
            int number = rows.next();
            releasing.record(new ModelRelease(number, number == 1 ? ModelRelease.Kind.FIRST : ModelRelease.Kind.FOUND, now.deployment(), now.digest(), null,
                    null, List.of(), Entry.SYSTEM, time.now(), "", null, null, null), now.models(), List.of());
        }
    }

    /** @throws Refusal 404 when there is none */
    public ModelRelease get(int number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("release-unknown"));
    }

    public List<ModelRelease> newest(int limit) {
        return rows.newest(limit);
    }

    /** The release that this deployment is; empty when it was never recorded. */
    public Optional<ModelRelease> ofDeployment(String deployment) {
        return rows.ofDeployment(deployment);
    }

    /** Deployment to release; one that was never recorded is not in it. */
    public Map<String, ModelRelease> ofDeployments(Collection<String> deployments) {
        return deployments.isEmpty() ? Map.of() : rows.ofDeployments(deployments).stream()
                .collect(Collectors.toMap(ModelRelease::deployment, one -> one));
    }

    public Optional<ModelRelease> ofDraft(long draft) {
        return rows.ofDraft(draft);
    }

    /** File name to SHA-256. */
    public SortedMap<String, String> files(int number) {
        return rows.files(number);
    }

    /** The findings that stood when it was released, as JSON. */
    public String findings(int number) {
        return rows.findings(number);
    }

    private static void open(Draft draft, Integer version) {
        if (!draft.open()) {
            throw Refusal.conflict("model-draft-closed");
        }
        if (version != null && version != draft.version()) {
            throw Refusal.conflict("draft-changed", draft.savedBy(), draft.version());
        }
    }

    private static void refuse(ReleaseChecks.Checked checked) {
        if (checked.obstacles().isEmpty()) {
            return;
        }
        boolean outdated = checked.obstacles().size() == 1 && "base".equals(checked.obstacles().get(0).field());
        var refusal = outdated ? Refusal.conflict("draft-outdated") : Refusal.invalid("release-refused");
        checked.obstacles().forEach(error -> refusal.field(error.field(), error.code(), error.args()));
        throw refusal;
    }

    private static String noted(String note) {
        String text = note == null ? "" : note.strip();
        if (text.length() > NOTE) {
            throw Refusal.invalid("release-note-missing").field("note", "too-long", NOTE);
        }
        return text;
    }
}
