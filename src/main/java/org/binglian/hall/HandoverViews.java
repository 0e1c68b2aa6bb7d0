package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.binglian.codes.CaseNumber;
import org.binglian.ledger.Entry;
import org.binglian.supervision.Handover;
import org.binglian.supervision.Handovers;
import org.springframework.stereotype.Component;

/** Hand-overs to supervision in the words of the asked language. */
@Component
public class HandoverViews {

    private final Handovers handovers;
    private final Words words;

    HandoverViews(Handovers handovers, Words words) {
        this.handovers = handovers;
        this.words = words;
    }

    List<HandoverView> ofCase(CaseNumber number, Locale locale) {
        return handovers.ofCase(number).stream().map(handover -> of(handover, locale)).toList();
    }

    public HandoverView of(Handover h, Locale locale) {
        return new HandoverView(h.id(), h.caseNumber().value(), h.item().value(), words.item(h.item(), locale), h.outcome(), h.about(),
                h.decidingBody(), h.supervisingBody(), words.department(h.supervisingBody(), locale), h.jointWith(), h.checkWithin(), h.basis(),
                h.state().name(), words.of("pages.handover." + h.state(), h.state().name(), locale), h.owner(), h.handedOverOn(),
                h.acknowledgedOn(), Entry.SYSTEM.equals(h.acknowledgedBy()), h.checkBy(), h.finding(), h.findingReason(), h.correctWithin(),
                h.decisionReason(), h.endedOn());
    }
}
