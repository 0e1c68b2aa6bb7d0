package org.binglian.hall;

import java.util.List;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.PrerequisiteGraph;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** How many prerequisites the list names for a project up to the construction permit, and what becomes of them (rule 1). */
@Component
class ListedPrerequisites {

    /** Hohhot 2018: 34 listed prerequisites, 6 kept. */
    private static final int CITY_LISTED = 34;
    private static final int CITY_KEPT = 6;

    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;

    ListedPrerequisites(Catalogue catalogue, ApplicableItems applicable, OfficeTime office) {
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
    }

    ProjectView.Prerequisites of(Project project) {
        var graph = catalogue.prerequisites(applicable.of(project.facts()), office.today());
        var relations = graph.relations().stream().filter(r -> catalogue.find(r.item(), office.today())
                .map(item -> item.stage().upTo(Stage.S3)).orElse(false)).toList();
        return new ProjectView.Prerequisites(relations.size(), count(relations, WaiverDecision.HARD),
                count(relations, WaiverDecision.WAIVE_TO_DECISION), count(relations, WaiverDecision.WAIVE_TO_START), CITY_LISTED, CITY_KEPT);
    }

    private static int count(List<PrerequisiteGraph.Relation> relations, WaiverDecision decision) {
        return (int) relations.stream().filter(r -> r.decision() == decision).count();
    }
}
