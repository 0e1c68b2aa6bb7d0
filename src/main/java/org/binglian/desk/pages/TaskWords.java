package org.binglian.desk.pages;

import java.time.Instant;
import java.util.Locale;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.access.SpeakingFailure;
import org.binglian.hall.Words;
import org.binglian.worklist.DoneTask;
import org.binglian.worklist.DoneTasks;
import org.springframework.stereotype.Component;

/** What became of a task, and why an act on it was refused, in words. */
@Component
class TaskWords {

    private final DoneTasks done;
    private final Cards cards;
    private final Problems problems;
    private final Words words;

    TaskWords(DoneTasks done, Cards cards, Problems problems, Words words) {
        this.done = done;
        this.cards = cards;
        this.problems = problems;
        this.words = words;
    }

    /** A task that is over; title, by and at are null where its end was not kept. */
    record Ended(String title, String caseNumber, boolean completed, String by, Instant at, String told) {
    }

    Ended of(String taskId, Refusal refusal, Locale locale) {
        var kept = done.find(taskId);
        String told = problems.sentence(locale, refusal);
        return kept.map(task -> new Ended(cards.title(task.kind(), task.name(), locale), task.caseNumber(), task.completed(), by(task, locale), task.endedAt(), told))
                .orElseGet(() -> new Ended(null, null, !refusal.type().equals("task-ended-by-clock"), null, null, told));
    }

    private String by(DoneTask task, Locale locale) {
        return task.person() == null ? null : words.actor(task.person(), locale);
    }

    /** The refusal behind a failure in a sentence; null when it is another failure. */
    String refused(Throwable failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking) {
                return problems.sentence(locale, speaking);
            }
        }
        return null;
    }
}
