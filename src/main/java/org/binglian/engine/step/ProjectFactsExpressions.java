package org.binglian.engine.step;

import java.util.ArrayList;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** A project's facts for decisions, as {@code ${projectFacts.number(execution, "floorArea")}}. */
@Component("projectFacts")
@ModelBean
public class ProjectFactsExpressions {

    private final Projects projects;

    ProjectFactsExpressions(Projects projects) {
        this.projects = projects;
    }

    public String text(DelegateExecution execution, String name) {
        return projects.require(Vars.project(execution)).facts().text(name);
    }

    public double number(DelegateExecution execution, String name) {
        return projects.require(Vars.project(execution)).facts().number(name).doubleValue();
    }

    /** A list, never stored. */
    public TypedValue features(DelegateExecution execution) {
        return Variables.untypedValue(new ArrayList<>(projects.require(Vars.project(execution)).facts().features()), true);
    }
}
