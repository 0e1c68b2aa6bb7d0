package org.binglian.engine.step;

import org.binglian.intake.SharedPapers;
import org.binglian.issuance.PaperIssued;
import org.binglian.issuance.PaperKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A grant that comes after the item had passed by default replaces the notice in the cases that lean on it. */
@Component
class LatePapers {

    private final SharedPapers shared;

    LatePapers(SharedPapers shared) {
        this.shared = shared;
    }

    @EventListener
    void issued(PaperIssued event) {
        var paper = event.paper();
        if (paper.kind() == PaperKind.GRANT_DECISION && paper.item() != null) {
            shared.issued(paper.project(), paper.item(), paper.number());
        }
    }
}
