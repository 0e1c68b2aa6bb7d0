package org.binglian.modelling.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.binglian.deadline.WorkingDays;
import org.binglian.modelling.rehearsal.Hands;
import org.binglian.modelling.rehearsal.Plan;
import org.binglian.modelling.rehearsal.Planned;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind.Matter;
import org.springframework.stereotype.Component;

/**
 * Rehearsal (b): the last finished cases through the draft, and through the models that run, so that what the draft changes is told
 * from what the record cannot repeat.
 */
@Component
class ReplayKind implements Planned {

    private static final int UNLESS_SAID = 200;

    private final Scripts scripts;
    private final WorkingDays days;
    private final Hands hands;
    private final ObjectMapper json;
    private final KeptPlays keeping;

    ReplayKind(Scripts scripts, WorkingDays days, Hands hands, ObjectMapper json, KeptPlays keeping) {
        this.scripts = scripts;
        this.days = days;
        this.hands = hands;
        this.json = json;
        this.keeping = keeping;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.REPLAY;
    }

    /** The cases are those that are finished when it begins. */
    @Override
    public Plan plan(Matter matter) {
        var script = scripts.lastFinished(matter.rehearsal().cases() == null ? UNLESS_SAID : matter.rehearsal().cases());
        return new ReplayPlan(matter, script, new Comparison((from, to) -> days.between(from, to)), hands.atOnce(), json, keeping);
    }
}
