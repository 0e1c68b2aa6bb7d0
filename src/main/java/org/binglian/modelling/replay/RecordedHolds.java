package org.binglian.modelling.replay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.engine.alarm.HeldBefore;
import org.springframework.stereotype.Component;

/**
 * Defaults that were held in the record: in a replay they wait as long as they did then, and ring when the supervisor released them, or
 * when the body's answer or another date had overtaken them. A draft that lets a clock run out before the trouble began was not held.
 */
@Component
class RecordedHolds {

    private List<Act> held = List.of();
    private Numbers numbers = new Numbers();

    /** What the child's alarms ask; outside a child nobody does. */
    @Component
    @org.binglian.modelling.rehearsal.InChild
    static class Asked implements HeldBefore {

        private final RecordedHolds holds;

        Asked(RecordedHolds holds) {
            this.holds = holds;
        }

        @Override
        public Optional<Instant> until(String businessKey, String itemCode, String activity, Instant due) {
            return holds.until(businessKey, itemCode, activity, due);
        }
    }

    void of(Script script, Numbers playing) {
        held = script.acts().stream().filter(act -> act.kind() == Act.Kind.HELD).toList();
        numbers = playing;
    }

    Optional<Instant> until(String played, String itemCode, String activity, Instant due) {
        String number = held.isEmpty() || played == null ? null : numbers.recorded(played);
        return number == null ? Optional.empty() : held.stream().filter(act -> act.subject().equals(number) && Objects.equals(act.item(), itemCode)
                        && activity.equals(act.text("activity")) && !due.isBefore(act.at())).map(act -> Instant.parse(act.text("until")))
                .filter(until -> due.isBefore(until)).findFirst();
    }
}
