package org.binglian.desk.tasklist;

import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskTimes;
import org.binglian.hall.Words;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards of Tasklist show beside their columns: the kind of the task, and the working days left as of today. */
@RestController
class TaskCardsApi {

    private static final int MOST = 100;

    private final CurrentPerson current;
    private final TaskDesk desk;
    private final Worklist worklist;
    private final TaskTimes times;
    private final TimeLeft left;
    private final Words words;

    TaskCardsApi(CurrentPerson current, TaskDesk desk, Worklist worklist, TaskTimes times, TimeLeft left, Words words) {
        this.current = current;
        this.desk = desk;
        this.worklist = worklist;
        this.times = times;
        this.left = left;
        this.words = words;
    }

    record Card(String id, String kind, String kindName, TimeLeft.Left left) {
    }

    /** Those of these tasks that the person may see; any other is left out as if it did not exist. */
    @GetMapping("/api/tasks/cards")
    List<Card> cards(@RequestParam List<String> ids, Locale locale) {
        var person = current.require();
        var reach = desk.reach(person);
        return worklist.all(ids.stream().distinct().limit(MOST).toList()).stream().filter(reach::sees)
                .map(task -> card(task, locale)).toList();
    }

    private Card card(WorklistTask task, Locale locale) {
        boolean paused = task.dueOn() == null && times.clockOf(task.taskId()).filter(clock -> clock.paused()).isPresent();
        return new Card(task.taskId(), task.kind(), words.of("desk.kind." + task.kind(), task.name(), locale),
                left.of(task.dueOn(), paused, locale));
    }
}
