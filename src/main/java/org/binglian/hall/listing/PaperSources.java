package org.binglian.hall.listing;

import java.util.Locale;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.Material;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** Who has a paper already, so that nobody asks the applicant for it (国务院令716号 7; decision {@code information-sharing}). */
@Component
class PaperSources {

    private final InformationSharing sharing;
    private final Catalogue catalogue;
    private final OfficeTime office;
    private final Words words;

    PaperSources(InformationSharing sharing, Catalogue catalogue, OfficeTime office, Words words) {
        this.sharing = sharing;
        this.catalogue = catalogue;
        this.office = office;
        this.words = words;
    }

    /** Whether the applicant has to bring it. */
    boolean asked(Material material) {
        return material.source().origin() == Material.Origin.APPLICANT && !sharing.of(material).shared();
    }

    /** Null where the applicant has to bring it. */
    String holder(Material material, Locale locale) {
        String holder = sharing.of(material).heldBy();
        if (asked(material) || holder == null) {
            return null;
        }
        if (InformationSharing.ISSUER.equals(holder) && material.source().sharedFrom() != null) {
            return catalogue.find(material.source().sharedFrom(), office.today()).map(item -> words.department(item.decidingBody(), locale))
                    .orElse(material.source().sharedFrom().value());
        }
        return words.of("held." + holder, words.department(holder, locale), locale);
    }
}
