package org.binglian.desk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.TaskDrafts;
import org.binglian.engine.TaskTimes;
import org.binglian.hall.WhyThisDate;
import org.binglian.intake.Cases;
import org.binglian.project.Projects;
import org.binglian.review.Opinion;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Puts together what an approver should know of a task, from the rooms' own rows. */
@Component
class Glances {

    /** Between the persons concerned and supervision only. */
    private static final Set<String> CONFIDENTIAL = Set.of("STATEMENT", "ACCOUNTABILITY", "APPEAL", "APPEAL_DECISION");

    private final Worklist worklist;
    private final Reviews reviews;
    private final Cases cases;
    private final Projects projects;
    private final TaskTimes times;
    private final Clocks clocks;
    private final TaskDrafts drafts;
    private final TimeLeft left;
    private final WhyThisDate why;

    Glances(Worklist worklist, Reviews reviews, Cases cases, Projects projects, TaskTimes times, Clocks clocks, TaskDrafts drafts, TimeLeft left,
            WhyThisDate why) {
        this.worklist = worklist;
        this.reviews = reviews;
        this.cases = cases;
        this.projects = projects;
        this.times = times;
        this.clocks = clocks;
        this.drafts = drafts;
        this.left = left;
        this.why = why;
    }

    Glance of(WorklistTask task, Locale locale) {
        var clock = times.clockOf(task.taskId());
        var number = task.caseNumber() == null ? null : CaseNumber.of(task.caseNumber());
        return new Glance(task.taskId(), task.name(), task.kind(), task.caseNumber(), task.projectNumber(), task.projectNumber() == null ? null
                : projects.require(ProjectNumber.of(task.projectNumber())).name(), task.itemCode(),
                left.of(task.dueOn(), clock.filter(RunningClock::paused).isPresent(), locale),
                clock.map(running -> why.told(clocks.explain(running.id()), locale)).orElse(List.of()), item(number, task.itemCode()),
                "ACCEPTANCE".equals(task.kind()) ? demands(number) : List.of(), opinions(number, task), others(task, locale), drafts.kinds(task));
    }

    private ReviewItem item(CaseNumber number, String code) {
        return number == null || code == null ? null
                : reviews.ofCase(number).stream().filter(item -> item.key().item().value().equals(code)).findFirst().orElse(null);
    }

    private List<Glance.Asked> demands(CaseNumber number) {
        return cases.demands(number, cases.require(number).round()).stream().map(demand -> new Glance.Asked(demand.department(),
                demand.material().value(), demand.problem(), demand.requirement())).toList();
    }

    /** Of the item that the task is about, or of all items. */
    private List<Opinion> opinions(CaseNumber number, WorklistTask task) {
        return number == null ? List.of() : reviews.opinionsOf(number).stream()
                .filter(opinion -> task.itemCode() == null || opinion.item().item().value().equals(task.itemCode())).toList();
    }

    private List<Glance.Other> others(WorklistTask task, Locale locale) {
        return task.caseNumber() == null ? List.of() : worklist.list(Query.ofCase(task.caseNumber())).tasks().stream()
                .filter(other -> !other.taskId().equals(task.taskId()) && !CONFIDENTIAL.contains(other.kind()))
                .map(other -> new Glance.Other(other.kind(), other.name(), other.itemCode(), other.department(), other.assignee(),
                        left.of(other.dueOn(), false, locale))).toList();
    }
}
