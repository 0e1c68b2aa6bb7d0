package org.binglian.desk.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.hall.Words;
import org.binglian.worklist.DoneTask;
import org.binglian.worklist.DoneTasks;
import org.springframework.stereotype.Component;

/** What a person has done, in words. */
@Component
class DoneLines {

    private final DoneTasks done;
    private final Cards cards;
    private final Words words;

    DoneLines(DoneTasks done, Cards cards, Words words) {
        this.done = done;
        this.cards = cards;
        this.words = words;
    }

    /** {@code outcome} is empty where the form asked for no choice. */
    record Line(String taskId, String title, String caseNumber, String projectName, String item, boolean completed, String outcome, Instant endedAt) {
    }

    List<Line> of(Person person, String before, int limit, Locale locale) {
        var from = before == null ? null : done.find(before).filter(task -> person.id().equals(task.person())).orElse(null);
        return done.of(person.id(), from, limit).stream().map(task -> line(task, locale)).toList();
    }

    /** The task that the person has just done; null when it is not theirs. */
    Line just(String taskId, Person person, Locale locale) {
        return taskId == null ? null : done.find(taskId).filter(task -> task.completed() && person.id().equals(task.person()))
                .map(task -> line(task, locale)).orElse(null);
    }

    private Line line(DoneTask task, Locale locale) {
        return new Line(task.taskId(), cards.title(task.kind(), task.name(), locale), task.caseNumber(), task.projectName(),
                cards.item(task.itemCode(), locale), task.completed(), outcome(task.outcome(), locale), task.endedAt());
    }

    private String outcome(String stored, Locale locale) {
        if (stored == null) {
            return "";
        }
        String field = stored.substring(0, stored.indexOf(':'));
        String value = stored.substring(field.length() + 1);
        String said = words.of("code." + value, value, locale);
        return value.equals("true") || value.equals("false") ? words.of("field.name." + field, field, locale) + " · " + said : said;
    }
}
