package org.binglian.engine.step;

import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who applies, as {@code ${applicants.group(execution)}}. */
@Component("applicants")
@ModelBean
public class ApplicantExpressions {

    private final Projects projects;

    ApplicantExpressions(Projects projects) {
        this.projects = projects;
    }

    /** The candidate group of the project's applicant and of whoever is authorised to act for it. */
    public String group(DelegateExecution execution) {
        return OfficeGroups.ofParty(projects.require(Vars.project(execution)).owner());
    }
}
