package org.binglian.hall;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Sectors;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;

/** What pages offer for a project's facts: its sectors, and the features that the conditions of the list in force ask about. */
@Component
public class KnownFeatures {

    private static final Pattern FEATURE = Pattern.compile("contains\\s+\"([A-Z0-9_]+)\"");

    private final Catalogue catalogue;
    private final Sectors sectors;
    private final OfficeTime office;

    KnownFeatures(Catalogue catalogue, Sectors sectors, OfficeTime office) {
        this.catalogue = catalogue;
        this.sectors = sectors;
        this.office = office;
    }

    public List<Sectors.Sector> sectors() {
        return sectors.offered();
    }

    public Set<String> known() {
        Set<String> known = new TreeSet<>();
        catalogue.inForce(office.today()).forEach(item -> FEATURE.matcher(item.condition().text()).results()
                .forEach(match -> known.add(match.group(1))));
        return known;
    }
}
