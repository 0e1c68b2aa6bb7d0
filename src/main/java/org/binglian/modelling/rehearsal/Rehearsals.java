package org.binglian.modelling.rehearsal;

import java.util.List;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.modelling.ModelSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Rehearsals as analysts see them: asked for, followed, cancelled, read. A node with time to spare runs the oldest that waits. */
@Service
public class Rehearsals {

    private final RehearsalRows rows;
    private final ApplicationEventPublisher events;

    Rehearsals(RehearsalRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Somebody asked for a rehearsal, or cancelled one. */
    record Asked() {
    }

    /** What is to be rehearsed; {@code cases} is how many cases at most, null where the kind has none or takes its own number. */
    public record Order(long draft, int draftVersion, ModelSet models, Rehearsal.Kind kind, Integer cases) {
    }

    /** The same version that is waiting or running already is not asked for twice. */
    public Rehearsal ask(Order order, Person by) {
        var asked = rows.open(order.draft(), order.draftVersion(), order.kind()).orElseGet(() -> rows.insert(order, by.id()));
        events.publishEvent(new Asked());
        return asked;
    }

    public Optional<Rehearsal> find(long id) {
        return rows.find(id);
    }

    /** @throws Refusal 404 {@code rehearsal-unknown} */
    public Rehearsal require(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("rehearsal-unknown"));
    }

    /** Of one draft, newest first; without the results. */
    public List<Rehearsal> ofDraft(long draft) {
        return rows.ofDraft(draft);
    }

    /** Ends one that waits at once; one that runs within a second, its process too. Nothing when it has ended already. */
    public void cancel(long id) {
        rows.cancel(id);
    }

    /** The newest finished rehearsal by scenarios of this very version. */
    public Optional<Rehearsal> rehearsed(long draft, int version) {
        return ofDraft(draft).stream().filter(one -> one.draftVersion() == version && one.kind() == Rehearsal.Kind.SCENARIOS
                && one.state() == Rehearsal.State.DONE).findFirst();
    }
}
