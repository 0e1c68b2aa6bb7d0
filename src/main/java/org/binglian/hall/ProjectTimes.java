package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.intake.ApprovalCase;
import org.binglian.review.CycleClocks;
import org.springframework.stereotype.Component;

/**
 * Time of a project (rule 12): used by the office apart from elapsed, against the budgets of the cycle and of each stage, and a
 * forecast of the construction permit. Which clocks count: {@link CycleClocks}.
 */
@Component
class ProjectTimes {

    private final Clocks clocks;
    private final CycleClocks cycleClocks;
    private final StageStates states;
    private final Forecast forecast;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Words words;

    ProjectTimes(Clocks clocks, CycleClocks cycleClocks, StageStates states, Forecast forecast, WorkingDays days, OfficeTime office, Words words) {
        this.clocks = clocks;
        this.cycleClocks = cycleClocks;
        this.states = states;
        this.forecast = forecast;
        this.days = days;
        this.office = office;
        this.words = words;
    }

    ProjectView.Cycle cycle(ProjectFolder folder) {
        LocalDate until = until(folder);
        var counted = cycleClocks.ofCycle(folder.items(), folder.clocks()).stream().filter(clock -> !clock.start().isAfter(until)).toList();
        var used = clocks.used(counted, until);
        LocalDate end = forecast.of(folder).map(CriticalPath::end).orElse(null);
        return new ProjectView.Cycle(folder.project().projectClass().cycleDays(), used.workingDays(), used.elapsedWorkingDays(), end,
                end != null && days.provisional(end));
    }

    List<ProjectView.StageTime> stages(ProjectFolder folder, Locale locale) {
        return StageStates.STAGES.stream().map(stage -> new ProjectView.StageTime(stage, words.stage(stage, locale),
                folder.project().projectClass().stageDays().get(stage), used(folder, stage), states.of(folder, stage))).toList();
    }

    /** The budget of a stage and what of it is used; the due day if the office works on every day from now. */
    CaseView.StageClock stageClock(ProjectFolder folder, String stage) {
        Integer budget = folder.project().projectClass().stageDays().get(stage);
        if (budget == null) {
            return null;
        }
        int used = used(folder, stage);
        LocalDate due = days.plus(office.today(), Math.max(0, budget - used));
        return new CaseView.StageClock(budget, used, due, days.provisional(due));
    }

    ProjectView.CaseLine line(ApprovalCase filed, Locale locale) {
        return new ProjectView.CaseLine(filed.number().value(), filed.stage(), words.stage(filed.stage(), locale), filed.state().code(),
                words.state(filed.state(), locale), filed.receivedOn());
    }

    private int used(ProjectFolder folder, String stage) {
        return clocks.used(cycleClocks.ofStage(folder.items(), folder.clocks(), stage), office.today()).workingDays();
    }

    /** The day on which the last stage of the cycle ended, or today. */
    private LocalDate until(ProjectFolder folder) {
        boolean done = CycleClocks.STAGES.stream().allMatch(stage -> "DONE".equals(states.of(folder, stage)));
        return done ? forecast.lastDecision(folder) : office.today();
    }
}
