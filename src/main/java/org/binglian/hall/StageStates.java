package org.binglian.hall;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Stage;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** How far each stage of a project is, of what the list asks of it. */
@Component
class StageStates {

    static final List<String> STAGES = List.of("S1", "S2", "S3", "S4");

    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;

    StageStates(Catalogue catalogue, ApplicableItems applicable, OfficeTime office) {
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
    }

    /** NOT_STARTED, RUNNING or DONE. */
    String of(ProjectFolder folder, String stage) {
        if (folder.itemsOf(stage).isEmpty()) {
            return "NOT_STARTED";
        }
        return folder.fulfilled().containsAll(due(folder.project(), stage)) ? "DONE" : "RUNNING";
    }

    /** Working days of the longest chain of hard prerequisites in a stage that is not applied for. */
    int longestChain(Project project, String stage) {
        return catalogue.prerequisites(applicable.of(project.facts()), office.today()).hardChainIn(Stage.valueOf(stage)).days();
    }

    private Set<ItemCode> due(Project project, String stage) {
        var applies = applicable.of(project.facts());
        return catalogue.inForce(office.today()).stream().filter(item -> item.stage().name().equals(stage) && applies.contains(item.code()))
                .map(Item::code).collect(Collectors.toSet());
    }
}
