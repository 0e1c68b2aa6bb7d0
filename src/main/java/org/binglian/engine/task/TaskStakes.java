package org.binglian.engine.task;

import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.FlowSteps;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.TaskClocks;
import org.binglian.project.Projects;
import org.binglian.worklist.WorklistTask.DefaultAhead;
import org.binglian.worklist.WorklistTask.Matter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What is at stake in a task: whose project it is, and which lawful consequence its silence would have. */
@Component
class TaskStakes {

    private final Projects projects;
    private final TaskClocks clocks;

    TaskStakes(Projects projects, TaskClocks clocks) {
        this.projects = projects;
        this.clocks = clocks;
    }

    Matter matter(DelegateTask task) {
        String number = Vars.text(task, Vars.PROJECT_NUMBER);
        if (number == null) {
            String hold = Vars.text(task, Vars.HOLD_NUMBER);
            return hold == null ? Matter.NONE : new Matter(hold, null);
        }
        return projects.find(ProjectNumber.of(number))
                .map(project -> new Matter(project.name(), project.applicant().name())).orElse(Matter.NONE);
    }

    /** Null where the clock's end brings no default; a step of a flow shares its item's clock. */
    DefaultAhead defaultAhead(DelegateTask task, TaskModel model) {
        String clock = String.valueOf(model.clock());
        if (clock.equals("OPINION")) {
            return at(task, "OPINION", "OPINION_DEEMED_CONSENT", Vars.text(task, Vars.OPINION_MODE));
        }
        if (clock.equals("COMPLETENESS") || clock.equals("ACCEPTANCE")) {
            return at(task, "ACCEPTANCE", "ACCEPTANCE_DEEMED", "ACCEPTANCE_DEEMED");
        }
        return clock.startsWith(FlowSteps.CLOCK) || clock.equals("PROMISED")
                ? at(task, "PROMISED", "PROCEED_AND_ESCALATE", Vars.text(task, Vars.TIMEOUT_MODE)) : null;
    }

    private DefaultAhead at(DelegateTask task, String kind, String lawful, String mode) {
        RunningClock clock = lawful.equals(mode) ? clocks.running(task, kind) : null;
        return clock == null ? null : new DefaultAhead(mode, clock.id(), clock.due());
    }
}
