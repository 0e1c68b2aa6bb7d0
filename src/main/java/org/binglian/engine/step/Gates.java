package org.binglian.engine.step;

import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.prerequisite.StartPermits;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of the gates (rule 1), as {@code ${gates.decisionOpen(execution)}}. */
@Component("gates")
@ModelBean
public class Gates {

    private final Prerequisites prerequisites;
    private final Projects projects;
    private final StartPermits startPermits;

    Gates(Prerequisites prerequisites, Projects projects, StartPermits startPermits) {
        this.prerequisites = prerequisites;
        this.projects = projects;
        this.startPermits = startPermits;
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
        return startPermits.missing(project).isEmpty() && prerequisites.holdingStartOfWork(project.number()).isEmpty();
    }
}
