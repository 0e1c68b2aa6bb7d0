package org.binglian.engine.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.FlowSteps;
import org.binglian.engine.ModelBean;
import org.binglian.engine.StepLimits;
import org.binglian.engine.Vars;
import org.binglian.project.Projects;
import org.binglian.review.CycleClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a timer asks: {@code ${deadline.due(execution, "PROMISED")}} is 24:00 of the clock's due date, Asia/Shanghai. The clock of a
 * step of {@code step-limits} starts when it is first asked for.
 */
@Component("deadline")
@ModelBean
public class DeadlineExpressions {

    private static final Instant NEVER = Instant.parse("2999-12-31T16:00:00Z");

    private final Clocks clocks;
    private final ClocksAtHand atHand;
    private final StepLimits limits;
    private final FlowSteps steps;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Projects projects;
    private final CycleClocks cycleClocks;

    DeadlineExpressions(Clocks clocks, ClocksAtHand atHand, StepLimits limits, FlowSteps steps, OfficeTime office, WorkingDays days,
                        @Lazy Projects projects, @Lazy CycleClocks cycleClocks) {
        this.clocks = clocks;
        this.atHand = atHand;
        this.limits = limits;
        this.steps = steps;
        this.office = office;
        this.days = days;
        this.projects = projects;
        this.cycleClocks = cycleClocks;
    }

    /** The alarm of this clock. @throws IllegalStateException when it neither runs nor is a step with a limit */
    public Date due(DelegateExecution execution, String kind) {
        return Date.from(clock(execution, kind, execution.getProcessInstanceId()).alarmAt());
    }

    /** The last day of this clock, for a paper. */
    public LocalDate lastDay(DelegateExecution execution, String kind) {
        return clock(execution, kind, execution.getProcessInstanceId()).due();
    }

    /** The office's day, such as {@code 2026-12-08}: for a rule that must know it, as an input parameter of its task. */
    public String today() {
        return office.today().toString();
    }

    /** The alarm of a step whose working days the process knows. */
    public Date dueIn(DelegateExecution execution, String kind, Object workingDays) {
        var running = find(execution, kind);
        int amount = Integer.parseInt(workingDays.toString());
        return Date.from(running.orElseGet(() -> atHand.started(clocks.start(stepScope(execution), kind, DayUnit.WORKING_DAY, amount,
                office.today(), execution.getProcessInstanceId()))).alarmAt());
    }

    /** The day after which the whole cycle would be used up if the office worked on every day from now. */
    public Date cycleDue(DelegateExecution execution) {
        var project = projects.require(Vars.project(execution));
        int budget = project.projectClass() == null ? 0 : project.projectClass().cycleDays();
        LocalDate yesterday = office.today().minusDays(1);
        var counted = cycleClocks.ofCycle(project.number()).stream().filter(clock -> !clock.start().isAfter(yesterday)).toList();
        int left = budget - clocks.used(counted, yesterday).workingDays();
        LocalDate last = left > 0 ? days.plus(yesterday, left) : yesterday;
        return Date.from(last.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    /** The same for the stage of a case; a stage without a budget has none to use up. */
    public Date stageDue(DelegateExecution execution) {
        var project = projects.require(Vars.project(execution));
        String stage = Vars.text(execution, Vars.STAGE);
        Integer budget = project.projectClass() == null ? null : project.projectClass().stageDays().get(stage);
        LocalDate yesterday = office.today().minusDays(1);
        if (budget == null) {
            return Date.from(NEVER);
        }
        var counted = cycleClocks.ofStage(project.number(), stage).stream().filter(clock -> !clock.start().isAfter(yesterday)).toList();
        int left = budget - clocks.used(counted, yesterday).workingDays();
        LocalDate last = left > 0 ? days.plus(yesterday, left) : yesterday;
        return Date.from(last.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    /** The clock of that kind for this place in the process; started when it is a step with a limit. */
    RunningClock clock(VariableScope execution, String kind, String alarm) {
        return find(execution, kind).orElseGet(() -> {
            var limit = limits.of(kind).orElseThrow(() -> new IllegalStateException("No clock " + kind + " runs, and step-limits names none"));
            return atHand.started(clocks.start(stepScope(execution), kind, limit.unit(), limit.days(), office.today(), alarm));
        });
    }

    /**
     * The clock of a step of the item's flow: its share of the promised time by {@code flow-steps}, never beyond what is left of it.
     * It warns and has no consequence. Empty when the promised clock does not run.
     */
    Optional<RunningClock> step(VariableScope execution, String kind) {
        return find(execution, "PROMISED").map(promised -> find(execution, kind).orElseGet(() -> {
            int share = steps.of(Vars.text(execution, Vars.FLOW), kind, promised.amount() + promised.extension()).days();
            int left = days.between(office.today(), promised.due());
            return atHand.started(clocks.start(stepScope(execution), kind, DayUnit.WORKING_DAY, Math.min(share, left), office.today(), null));
        }));
    }

    /** The running clock of that kind: the place's own, or its item's. */
    Optional<RunningClock> find(VariableScope execution, String kind) {
        var own = stepScope(execution);
        for (ClockScope scope : List.of(own, new ClockScope(own.projectNumber(), own.caseNumber(), own.itemCode(), null),
                new ClockScope(own.projectNumber(), own.caseNumber(), null, null))) {
            var found = atHand.current(scope, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static ClockScope stepScope(VariableScope execution) {
        String department = Vars.text(execution, Vars.DEPARTMENT);
        String accountability = Vars.text(execution, Vars.ACCOUNTABILITY_NUMBER);
        String matter = accountability != null ? accountability : Vars.text(execution, Vars.COMPLAINT_NUMBER);
        return new ClockScope(Vars.text(execution, Vars.PROJECT_NUMBER), Vars.text(execution, Vars.CASE_NUMBER),
                matter != null ? matter : Vars.text(execution, Vars.ITEM_CODE), department != null ? department : Vars.text(execution, Vars.DECIDING_BODY));
    }
}
