package org.binglian.modelling.rehearsal;

import java.util.Optional;
import org.binglian.modelling.release.RehearsalsDone;
import org.springframework.stereotype.Component;

/** Answers a release whether this very version was rehearsed to the end, by scenarios or by replay. */
@Component
class RehearsedVersions implements RehearsalsDone {

    private final RehearsalRows rows;

    RehearsedVersions(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Rehearsed> of(long draft, int version) {
        return rows.ofDraft(draft).stream().filter(one -> one.draftVersion() == version && one.state() == Rehearsal.State.DONE
                && one.kind() != Rehearsal.Kind.MOVES).findFirst()
                .map(one -> new Rehearsed(one.id(), one.kind().name(), one.done() + "/" + one.total()));
    }
}
