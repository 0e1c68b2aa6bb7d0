package org.binglian.prerequisite;

import java.util.List;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** The permits without which no work starts on the site: the items of a project that the list makes carry start-of-work gates. */
@Component
public class StartPermits {

    private final Prerequisites prerequisites;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;

    StartPermits(Prerequisites prerequisites, Catalogue catalogue, ApplicableItems applicable, OfficeTime office) {
        this.prerequisites = prerequisites;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
    }

    /** Those that are not there yet. */
    public List<ItemCode> missing(Project project) {
        var applies = applicable.of(project.facts());
        var fulfilled = prerequisites.fulfilledIn(project.number());
        return catalogue.inForce(office.today()).stream().filter(item -> applies.contains(item.code())).filter(StartPermits::gatesTheStart)
                .map(Item::code).filter(code -> !fulfilled.contains(code)).toList();
    }

    private static boolean gatesTheStart(Item item) {
        return item.stage() != Stage.UTILITY && item.waivable().stream().anyMatch(p -> p.decision() == WaiverDecision.WAIVE_TO_START);
    }
}
