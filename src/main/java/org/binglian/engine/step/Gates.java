package org.binglian.engine.step;

import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.prerequisite.Gate;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.prerequisite.StartPermits;
import org.binglian.project.Projects;
import org.binglian.review.Meetings;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of the gates (rules 1 and 3), as {@code ${gates.decisionOpen(execution)}}. */
@Component("gates")
@ModelBean
public class Gates {

    private final Prerequisites prerequisites;
    private final Projects projects;
    private final StartPermits startPermits;
    private final Reviews reviews;
    private final Meetings meetings;

    Gates(Prerequisites prerequisites, Projects projects, StartPermits startPermits, Reviews reviews, Meetings meetings) {
        this.prerequisites = prerequisites;
        this.projects = projects;
        this.startPermits = startPermits;
        this.reviews = reviews;
        this.meetings = meetings;
    }

    public boolean hardPrerequisitesMet(DelegateExecution execution) {
        var key = Vars.item(execution);
        return prerequisites.hardOpen(key.caseNumber(), key.item()).isEmpty();
    }

    public boolean decisionOpen(DelegateExecution execution) {
        var key = Vars.item(execution);
        return prerequisites.decisionOpen(key.caseNumber(), key.item()) && !meetings.holdsGate(key);
    }

    /** False when a joint meeting came to refuse what the body has decided to grant. */
    public boolean meetingUpholds(DelegateExecution execution) {
        return meetings.upholds(Vars.item(execution));
    }

    /** Whether the item waits at a gate for an item of its own case that has been refused, so that it would wait for ever. */
    public boolean prerequisiteFailed(DelegateExecution execution) {
        var key = Vars.item(execution);
        var item = reviews.require(key);
        boolean waitsToStart = item.startedOn() == null;
        boolean waitsToTakeEffect = item.bodyDecision() != null && item.bodyDecision().positive();
        if (item.ended() || !waitsToStart && !waitsToTakeEffect) {
            return false;
        }
        var failed = reviews.failedIn(key.caseNumber());
        return prerequisites.ofCase(key.caseNumber()).stream().filter(line -> line.open() && line.item().equals(key.item()))
                .filter(line -> line.gate() == (waitsToStart ? Gate.START : Gate.DECISION)).anyMatch(line -> failed.containsAll(line.anyOf()));
    }

    /** Whether every permit that work on the site needs is there, and no line waits for the start of work any more. */
    public boolean startOfWorkOpen(DelegateExecution execution) {
        var project = projects.require(Vars.project(execution));
        return startPermits.missing(project).isEmpty() && prerequisites.holdingStartOfWork(project.number()).isEmpty();
    }
}
