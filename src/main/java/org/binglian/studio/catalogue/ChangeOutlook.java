package org.binglian.studio.catalogue;

import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;

/** What a change means for what runs. */
@Component
class ChangeOutlook {

    private final OfficeTime office;

    ChangeOutlook(OfficeTime office) {
        this.office = office;
    }

    Object of(CatalogueChange change, Person reader, Locale locale) {
        return null;
    }

    /** Whether its day is still to come. */
    boolean comes(CatalogueChange change) {
        return change.effectiveFrom() != null && office.today().isBefore(change.effectiveFrom());
    }
}
