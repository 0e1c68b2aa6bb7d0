package org.binglian.engine.step;

import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of the gates (rule 1), as {@code ${gates.decisionOpen(execution)}}. */
@Component("gates")
@ModelBean
public class Gates {

    private final Prerequisites prerequisites;
    private final Projects projects;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;

    Gates(Prerequisites prerequisites, Projects projects, Catalogue catalogue, ApplicableItems applicable, OfficeTime office) {
        this.prerequisites = prerequisites;
        this.projects = projects;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
    }

    public boolean hardPrerequisitesMet(DelegateExecution execution) {
        var key = Vars.item(execution);
        return prerequisites.hardOpen(key.caseNumber(), key.item()).isEmpty();
    }

    public boolean decisionOpen(DelegateExecution execution) {
        var key = Vars.item(execution);
        return prerequisites.decisionOpen(key.caseNumber(), key.item());
    }

    /** Whether every permit that work on the site needs is there, and no line waits for the start of work any more. */
    public boolean startOfWorkOpen(DelegateExecution execution) {
        var project = projects.require(Vars.project(execution));
        var applies = applicable.of(project.facts());
        var fulfilled = prerequisites.fulfilledIn(project.number());
        boolean permits = catalogue.inForce(office.today()).stream().filter(item -> applies.contains(item.code()))
                .filter(Gates::gatesTheStart).allMatch(item -> fulfilled.contains(item.code()));
        return permits && prerequisites.holdingStartOfWork(project.number()).isEmpty();
    }

    private static boolean gatesTheStart(Item item) {
        return item.stage() != Stage.UTILITY && item.waivable().stream().anyMatch(p -> p.decision() == WaiverDecision.WAIVE_TO_START);
    }
}
