package org.binglian.hall;

import java.util.Locale;
import org.binglian.ledger.Entry;
import org.binglian.supervision.Handover;
import org.springframework.stereotype.Component;

/** Hand-overs to supervision in the words of the asked language. */
@Component
public class HandoverViews {

    private final Words words;

    HandoverViews(Words words) {
        this.words = words;
    }

    public HandoverView of(Handover h, Locale locale) {
        return new HandoverView(h.id(), h.caseNumber().value(), h.item().value(), words.item(h.item(), locale), h.outcome(), h.about(),
                h.decidingBody(), h.supervisingBody(), words.department(h.supervisingBody(), locale), h.jointWith(), h.checkWithin(), h.basis(),
                h.state().name(), words.of("pages.handover." + h.state(), h.state().name(), locale), h.owner(), h.handedOverOn(),
                h.acknowledgedOn(), Entry.SYSTEM.equals(h.acknowledgedBy()), h.checkBy(), h.finding(), h.findingReason(), h.correctWithin(),
                h.decisionReason(), h.endedOn());
    }
}
