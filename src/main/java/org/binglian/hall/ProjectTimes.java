package org.binglian.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Stage;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Project;
import org.binglian.review.CycleClocks;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Time of a project (rule 12): used by the office apart from elapsed, against the budgets of the cycle and of each stage, and a
 * forecast of the construction permit. Which clocks count: {@link CycleClocks}.
 */
@Component
class ProjectTimes {

    private static final List<String> STAGES = List.of("S1", "S2", "S3", "S4");

    private final Clocks clocks;
    private final Reviews reviews;
    private final CycleClocks cycleClocks;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final Prerequisites prerequisites;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Words words;

    ProjectTimes(Clocks clocks, Reviews reviews, CycleClocks cycleClocks, Catalogue catalogue, ApplicableItems applicable,
                 Prerequisites prerequisites, WorkingDays days, OfficeTime office, Words words) {
        this.clocks = clocks;
        this.reviews = reviews;
        this.cycleClocks = cycleClocks;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.prerequisites = prerequisites;
        this.days = days;
        this.office = office;
        this.words = words;
    }

    ProjectView.Cycle cycle(Project project) {
        var items = reviews.ofProject(project.number());
        LocalDate until = until(project, items);
        var counted = cycleClocks.ofCycle(project.number()).stream()
                .filter(clock -> !clock.start().isAfter(until)).toList();
        var used = clocks.used(counted, until);
        LocalDate forecast = forecast(project, items);
        return new ProjectView.Cycle(project.projectClass().cycleDays(), used.workingDays(), used.elapsedWorkingDays(), forecast,
                forecast != null && days.provisional(forecast));
    }

    List<ProjectView.StageTime> stages(Project project, Locale locale) {
        var items = reviews.ofProject(project.number());
        List<ProjectView.StageTime> times = new ArrayList<>();
        for (String stage : STAGES) {
            var own = cycleClocks.ofStage(project.number(), stage);
            times.add(new ProjectView.StageTime(stage, words.stage(stage, locale), project.projectClass().stageDays().get(stage),
                    clocks.used(own, office.today()).workingDays(), state(project, stage, items)));
        }
        return times;
    }

    /** The budget of a stage and what of it is used; the due day if the office works on every day from now. */
    CaseView.StageClock stageClock(Project project, String stage) {
        Integer budget = project.projectClass().stageDays().get(stage);
        if (budget == null) {
            return null;
        }
        int used = clocks.used(cycleClocks.ofStage(project.number(), stage), office.today()).workingDays();
        LocalDate due = days.plus(office.today(), Math.max(0, budget - used));
        return new CaseView.StageClock(budget, used, due, days.provisional(due));
    }

    private String state(Project project, String stage, List<ReviewItem> items) {
        var own = items.stream().filter(item -> stage.equals(item.stage())).toList();
        if (own.isEmpty()) {
            return "NOT_STARTED";
        }
        return due(project, stage).stream().allMatch(code -> prerequisites.fulfilledIn(project.number()).contains(code)) ? "DONE" : "RUNNING";
    }

    private Set<ItemCode> due(Project project, String stage) {
        var applies = applicable.of(project.facts());
        return catalogue.inForce(office.today()).stream().filter(item -> item.stage().name().equals(stage) && applies.contains(item.code()))
                .map(org.binglian.catalogue.Item::code).collect(Collectors.toSet());
    }

    /** The day on which the last stage of the cycle ended, or today. */
    private LocalDate until(Project project, List<ReviewItem> items) {
        boolean done = CycleClocks.STAGES.stream().allMatch(stage -> "DONE".equals(state(project, stage, items)));
        return done ? lastDecision(items) : office.today();
    }

    private LocalDate lastDecision(List<ReviewItem> items) {
        return items.stream().filter(item -> CycleClocks.STAGES.contains(item.stage())).map(ReviewItem::decidedOn).filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo).orElse(office.today());
    }

    private LocalDate forecast(Project project, List<ReviewItem> items) {
        if (items.isEmpty()) {
            return null;
        }
        LocalDate end = office.today();
        boolean done = true;
        for (String stage : CycleClocks.STAGES) {
            String state = state(project, stage, items);
            if ("NOT_STARTED".equals(state)) {
                end = days.plus(end, catalogue.prerequisites(applicable.of(project.facts()), office.today()).hardChainIn(Stage.valueOf(stage)).days());
                done = false;
            } else if ("RUNNING".equals(state)) {
                LocalDate stageEnd = stageEnd(project, items.stream().filter(item -> stage.equals(item.stage())).toList());
                end = stageEnd.isAfter(end) ? stageEnd : end;
                done = false;
            }
        }
        return done ? lastDecision(items) : end;
    }

    /** The due dates of what runs, and the promised days of what still waits for it, one after another. */
    private LocalDate stageEnd(Project project, List<ReviewItem> items) {
        Map<String, LocalDate> due = new HashMap<>();
        clocks.ofProject(project.number().value()).stream().filter(clock -> "PROMISED".equals(clock.kind()) && clock.running())
                .forEach(clock -> due.put(clock.scope().itemCode(), clock.due()));
        LocalDate end = office.today();
        for (ReviewItem item : items) {
            if (!item.ended()) {
                LocalDate own = expected(item, items, due, 0);
                end = own.isAfter(end) ? own : end;
            }
        }
        return end;
    }

    private LocalDate expected(ReviewItem item, List<ReviewItem> items, Map<String, LocalDate> due, int depth) {
        LocalDate running = due.get(item.key().item().value());
        if (running != null || item.startedOn() != null || depth > 20) {
            return running == null || running.isBefore(office.today()) ? office.today() : running;
        }
        LocalDate after = office.today();
        for (ItemCode needed : prerequisites.hardOpen(item.key().caseNumber(), item.key().item())) {
            LocalDate one = items.stream().filter(other -> other.key().item().equals(needed) && !other.ended()).findFirst()
                    .map(other -> expected(other, items, due, depth + 1)).orElse(after);
            after = one.isAfter(after) ? one : after;
        }
        return days.plus(after, item.promisedDays());
    }
}
