package org.binglian.engine.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Later;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.TaskClocks;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.review.Consulting;
import org.binglian.worklist.DoneTasks;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the worklist in step with the engine's tasks, and hands what a person filled in to the rooms, in the same transaction. */
@Component
class TaskBook {

    private final Worklist worklist;
    private final TaskModels models;
    private final FormRules rules;
    private final TaskOutcomes outcomes;
    private final TaskClocks taskClocks;
    private final TaskDates dates;
    private final TaskCard card;
    private final Clocks clocks;
    private final OfficeTime office;
    private final People people;
    private final Consulting consulting;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Problems problems;
    private final TaskStakes stakes;
    private final DoneTasks done;
    private final AtOnce atOnce;

    TaskBook(Worklist worklist, TaskModels models, FormRules rules, TaskOutcomes outcomes, TaskClocks taskClocks, TaskDates dates,
             TaskCard card, Clocks clocks, OfficeTime office, People people, Consulting consulting, @Lazy IdentityService identity, JdbcClient jdbc,
             Problems problems, TaskStakes stakes, DoneTasks done, AtOnce atOnce) {
        this.worklist = worklist;
        this.models = models;
        this.rules = rules;
        this.outcomes = outcomes;
        this.taskClocks = taskClocks;
        this.dates = dates;
        this.card = card;
        this.clocks = clocks;
        this.office = office;
        this.people = people;
        this.consulting = consulting;
        this.identity = identity;
        this.jdbc = jdbc;
        this.problems = problems;
        this.stakes = stakes;
        this.done = done;
        this.atOnce = atOnce;
    }

    void opened(DelegateTask task) {
        var model = models.of(task);
        RunningClock clock = model.clock() == null ? null : taskClocks.of(task, model.clock());
        if (clock != null) {
            task.setDueDate(dates.due(clock));
            task.setFollowUpDate(dates.followUp(clock));
            Later.write(jdbc.sql("insert into task_clock (task_id, clock_id) values (?, ?)").params(task.getId(), clock.id()));
        }
        List<String> groups = model.inOrder(task.getCandidates().stream().map(link -> link.getGroupId()).filter(java.util.Objects::nonNull));
        String department = models.departmentOf(groups);
        LocalDate last = clock == null ? TaskDates.lastDay(task.getDueDate()) : dates.lastDay(clock);
        if (clock == null && task.getDueDate() != null) {
            task.setDueDate(TaskDates.shown(task.getDueDate()));
        }
        card.lay(task, model, groups, department);
        worklist.add(new WorklistTask(task.getId(), model.kind(), task.getName(), Vars.text(task, Vars.CASE_NUMBER),
                Vars.text(task, Vars.PROJECT_NUMBER), Vars.text(task, Vars.ITEM_CODE), department, groups,
                groups.stream().allMatch(group -> group.endsWith("leader")), task.getAssignee(), office.now(),
                last, model.form(), models.processKey(task), stakes.matter(task), stakes.defaultAhead(task, model)));
    }

    void assigned(DelegateTask task) {
        if (!atOnce.completes(task.getId())) {
            worklist.assign(task.getId(), task.getAssignee());
        }
        if (task.getAssignee() != null && "OPINION".equals(models.of(task).kind())) {
            people.find(task.getAssignee()).ifPresent(person ->
                    consulting.acknowledge(Vars.item(task), Vars.text(task, Vars.DEPARTMENT), person));
        }
    }

    /** @throws ProcessEngineException in words, for Tasklist shows nothing else; its cause keeps the problem for the API */
    void completed(DelegateTask task) {
        try {
            complete(task);
        } catch (RuntimeException refused) {
            if (refused instanceof SpeakingFailure speaking) {
                throw new ProcessEngineException(problems.sentence(Locale.SIMPLIFIED_CHINESE, speaking), refused);
            }
            throw refused;
        }
    }

    private void complete(DelegateTask task) {
        var model = models.of(task);
        var by = actor(task);
        var fields = rules.check(task, model, by);
        Map<String, Object> results = outcomes.of(model.kind()).completed(new TaskCompletion(task, model, fields, by));
        results.forEach(task::setVariable);
        done.completed(task.getId(), by.id(), rules.choice(task, model, fields), rules.written(task, model, fields), office.now());
        gone(task);
    }

    void ended(DelegateTask task) {
        done.ended(task.getId(), office.now());
        gone(task);
    }

    private void gone(DelegateTask task) {
        var model = models.of(task);
        worklist.remove(task.getId());
        Later.write(jdbc.sql("delete from task_clock where task_id = ?").param(task.getId()));
        if (model.clock() != null) {
            taskClocks.ended(task, model.clock(), clocks, office.today());
        }
    }

    private Person actor(DelegateTask task) {
        var authentication = identity.getCurrentAuthentication();
        String id = authentication == null || authentication.getUserId() == null ? task.getAssignee() : authentication.getUserId();
        return people.find(id).orElseThrow(() -> org.binglian.access.Refusal.denied());
    }
}
