package org.binglian.hall;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.binglian.catalogue.Catalogue;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;

/** What pages offer for a project's facts: its sectors, and the features that the conditions of the list in force ask about. */
@Component
public class KnownFeatures {

    /** The sectors that a page offers, the last one standing for every other. */
    public static final List<String> SECTORS = List.of("COMMERCIAL_HOUSING", "INDUSTRIAL", "WAREHOUSE", "OFFICE", "SCHOOL", "HOSPITAL", "OTHER");

    private static final Pattern FEATURE = Pattern.compile("contains\\s+\"([A-Z0-9_]+)\"");

    private final Catalogue catalogue;
    private final OfficeTime office;

    KnownFeatures(Catalogue catalogue, OfficeTime office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    public Set<String> known() {
        Set<String> known = new TreeSet<>();
        catalogue.inForce(office.today()).forEach(item -> FEATURE.matcher(item.condition().text()).results()
                .forEach(match -> known.add(match.group(1))));
        return known;
    }
}
