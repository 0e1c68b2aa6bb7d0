package org.binglian.studio.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.upkeep.ChangeTurned;
import org.binglian.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the analysts who may consent that a change of the list waits for one of them, and whoever proposed it what was decided. */
@Component
class ChangeNotices {

    private final Notices notices;
    private final People people;

    ChangeNotices(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @EventListener
    void turned(ChangeTurned turn) {
        var change = turn.change();
        switch (change.state()) {
            case SUBMITTED -> people.withRole(Role.ANALYST).stream().map(Person::id).filter(id -> !worked(turn).contains(id))
                    .forEach(id -> notices.tell(id, "CATALOGUE_CHANGE_WAITS", null, Map.of("number", change.number(), "title", change.title())));
            case IN_FORCE -> notices.tell(change.proposedBy(), change.takesBack() == null ? "CATALOGUE_CHANGE_CONSENTED" : "CATALOGUE_CHANGE_TAKEN_BACK", null,
                    Map.of("from", change.effectiveFrom().toString(), "note", change.reason() == null ? "" : change.reason(),
                            "number", change.takesBack() == null ? change.number() : change.takesBack(), "title", change.title()));
            case REJECTED -> notices.tell(change.proposedBy(), "CATALOGUE_CHANGE_REJECTED", null,
                    Map.of("number", change.number(), "reason", change.reason(), "title", change.title()));
            default -> { }
        }
    }

    private static Set<String> worked(ChangeTurned turn) {
        Set<String> worked = new TreeSet<>(turn.editors());
        worked.add(turn.change().proposedBy());
        return worked;
    }
}
