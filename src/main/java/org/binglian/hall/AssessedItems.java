package org.binglian.hall;

import java.util.Locale;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.prerequisite.AssessmentKinds;
import org.binglian.prerequisite.AssessmentUses;
import org.springframework.stereotype.Component;

/** On which regional assessment an item of a case leans. */
@Component
class AssessedItems {

    private final AssessmentUses uses;
    private final AssessmentKinds kinds;

    AssessedItems(AssessmentUses uses, AssessmentKinds kinds) {
        this.uses = uses;
        this.kinds = kinds;
    }

    Optional<CaseView.Assessed> find(CaseNumber caseNumber, ItemCode item, Locale locale) {
        return uses.leaning(caseNumber, item).map(use -> new CaseView.Assessed(use.number(), use.kind(),
                kinds.find(use.kind()).map(kind -> kind.name(locale)).orElse(use.kind()), use.treatment()));
    }
}
