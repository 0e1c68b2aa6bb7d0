package org.binglian.hall;

import java.util.Locale;
import org.binglian.prerequisite.AssessmentKinds;
import org.binglian.prerequisite.AssessmentUse;
import org.springframework.stereotype.Component;

/** On which regional assessment an item of a case leans. */
@Component
class AssessedItems {

    private final AssessmentKinds kinds;

    AssessedItems(AssessmentKinds kinds) {
        this.kinds = kinds;
    }

    /** @param use null where the item leans on nothing */
    CaseView.Assessed of(AssessmentUse use, Locale locale) {
        return use == null ? null : new CaseView.Assessed(use.number(), use.kind(),
                kinds.find(use.kind()).map(kind -> kind.name(locale)).orElse(use.kind()), use.treatment());
    }
}
