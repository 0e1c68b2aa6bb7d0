package org.binglian.modelling.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.binglian.access.FieldError;
import org.binglian.ledger.Entry;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.DraftFindings;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.lint.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Why a draft may not be released now by this person: every reason, not only the first. */
@Component
public class ReleaseChecks {

    /** What was looked at, and what stands in the way. {@code obstacles}: codes whose texts are {@code field.<code>} */
    public record Checked(List<Finding> findings, Optional<RehearsalsDone.Rehearsed> rehearsal, List<FieldError> obstacles) {
    }

    private final Drafts drafts;
    private final DraftFindings judged;
    private final ObjectProvider<RehearsalsDone> rehearsals;

    ReleaseChecks(Drafts drafts, DraftFindings judged, ObjectProvider<RehearsalsDone> rehearsals) {
        this.drafts = drafts;
        this.judged = judged;
        this.rehearsals = rehearsals;
    }

    /** @param analyst who would release */
    public Checked of(Draft draft, String analyst) {
        var findings = judged.of(draft);
        var installed = rehearsals.orderedStream().toList();
        var rehearsed = installed.stream().flatMap(one -> one.of(draft.id(), draft.version()).stream()).findFirst();
        List<FieldError> obstacles = new ArrayList<>();
        if (drafts.changes(draft.id()).isEmpty()) {
            obstacles.add(new FieldError("files", "release-nothing"));
        }
        long errors = DraftFindings.errors(findings);
        if (errors > 0) {
            obstacles.add(new FieldError("findings", "release-findings", errors));
        }
        if (installed.isEmpty()) {
            obstacles.add(new FieldError("rehearsal", "release-rehearsal-not-installed"));
        } else if (rehearsed.isEmpty()) {
            obstacles.add(new FieldError("rehearsal", "release-rehearsal", draft.version()));
        }
        person(draft, analyst, obstacles);
        if (drafts.outdated(draft)) {
            obstacles.add(new FieldError("base", "release-outdated"));
        }
        return new Checked(findings, rehearsed, obstacles);
    }

    private void person(Draft draft, String analyst, List<FieldError> obstacles) {
        var savers = drafts.savers(draft.id());
        if (savers.contains(analyst)) {
            obstacles.add(new FieldError("person", "release-same-person"));
        }
        if (savers.equals(java.util.Set.of(Entry.SYSTEM))) {
            obstacles.add(new FieldError("person", "release-nobodys"));
        }
    }
}
