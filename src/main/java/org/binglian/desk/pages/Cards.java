package org.binglian.desk.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.Reach;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskLevels;
import org.binglian.hall.Words;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Puts tasks into words and colours; as many statements for a hundred tasks as for one. */
@Component
class Cards {

    private final TaskLevels levels;
    private final TaskDesk desk;
    private final WorkingDays days;
    private final OfficeTime office;
    private final People people;
    private final Words words;

    Cards(TaskLevels levels, TaskDesk desk, WorkingDays days, OfficeTime office, People people, Words words) {
        this.levels = levels;
        this.desk = desk;
        this.days = days;
        this.office = office;
        this.people = people;
        this.words = words;
    }

    List<Card> of(List<WorklistTask> tasks, Person reader, Filter filter, Locale locale) {
        var near = levels.of(tasks.stream().map(WorklistTask::taskId).toList());
        Map<String, String> names = new HashMap<>(Map.of(reader.id(), reader.name(locale)));
        if (reader.department() != null && tasks.stream().anyMatch(task -> task.assignee() != null && !task.assignee().equals(reader.id()))) {
            people.ofDepartment(reader.department()).forEach(one -> names.put(one.id(), one.name(locale)));
        }
        var reach = desk.reach(reader);
        return tasks.stream().map(task -> card(task, near.get(task.taskId()), names, reach, filter, locale)).toList();
    }

    private Card card(WorklistTask task, TaskLevels.Level near, Map<String, String> names, Reach reach, Filter filter, Locale locale) {
        Integer left = task.dueOn() == null ? null : left(task.dueOn());
        String tone = tone(left, near);
        var ahead = task.ahead();
        boolean mine = reach.has(task);
        return new Card(task.taskId(), title(task, locale), task.kind(), kind(task.kind(), task.name(), locale), task.caseNumber(),
                task.matter().projectName(), item(task.itemCode(), locale), task.matter().applicant(), words.department(task.department(), locale),
                task.dueOn(), left, tone, words.of("desk.tone." + tone, tone, locale),
                ahead == null ? null : words.of("code." + ahead.mode(), ahead.mode(), locale), ahead == null ? null : ahead.on(),
                task.assignee() == null ? null : names.getOrDefault(task.assignee(), task.assignee()), mine,
                task.assignee() == null && reach.candidate(task), reach.leads(task), String.valueOf(task.formKey()),
                filter.at("/desk/tasks/" + task.taskId()));
    }

    /** In Chinese the name in the model, which the analysts keep; in other languages that of its kind. */
    String title(WorklistTask task, Locale locale) {
        return title(task.kind(), task.name(), locale);
    }

    String title(String kind, String name, Locale locale) {
        return "zh".equals(locale.getLanguage()) ? name : kind(kind, name, locale);
    }

    String kind(String kind, String name, Locale locale) {
        return words.of("desk.kind." + kind, name, locale);
    }

    String item(String code, Locale locale) {
        return code == null || !code.matches("[A-Z][0-9]{2}") ? null : code + " " + words.item(ItemCode.of(code), locale);
    }

    private int left(LocalDate due) {
        var today = office.today();
        return due.isBefore(today) ? -Math.max(1, days.between(due, today)) : days.between(today, due);
    }

    private static String tone(Integer left, TaskLevels.Level near) {
        if (left == null) {
            return "none";
        }
        if (left < 0) {
            return "overdue";
        }
        if (near != null && near.paused()) {
            return "paused";
        }
        String level = near == null || near.level() == null ? "" : near.level();
        return level.equals("RED") ? "red" : !level.isEmpty() || left == 0 ? "yellow" : "green";
    }
}
