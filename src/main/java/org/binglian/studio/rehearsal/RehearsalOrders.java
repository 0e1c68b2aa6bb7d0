package org.binglian.studio.rehearsal;

import java.util.List;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.springframework.stereotype.Component;

/** Takes an analyst's wish for a rehearsal of a draft as it stands now. */
@Component
class RehearsalOrders {

    static final int MOST_CASES = 5000;

    private final Drafts drafts;
    private final Rehearsals rehearsals;

    RehearsalOrders(Drafts drafts, Rehearsals rehearsals) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
    }

    /** @throws Refusal 404 without such a draft, 409 when it is closed, 422 when the wish makes no sense */
    Rehearsal ask(long id, Rehearsal.Kind kind, Integer cases, Person by) {
        var draft = drafts.get(id);
        if (!draft.open()) {
            throw Refusal.conflict("model-draft-closed");
        }
        if (kind == null) {
            throw Refusal.invalid("rehearsal-wish").field("kind", "required");
        }
        if (cases != null && (cases < 1 || cases > MOST_CASES)) {
            throw Refusal.invalid("rehearsal-wish").field("cases", "range", 1, MOST_CASES);
        }
        return rehearsals.ask(new Rehearsals.Order(id, draft.version(), drafts.models(id, draft.version()), kind,
                kind == Rehearsal.Kind.SCENARIOS ? null : cases), by);
    }

    /** @throws Refusal 404 without such a draft */
    List<Rehearsal> of(long draft) {
        return rehearsals.ofDraft(drafts.get(draft).id());
    }
}
