package org.binglian.hall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What a person of the office began and now waits for, read from the record by its actor. */
@Component
public class StartedActs {

    private final Ledger ledger;
    private final Timeline timeline;

    StartedActs(Ledger ledger, Timeline timeline) {
        this.ledger = ledger;
        this.timeline = timeline;
    }

    /** {@code subject} is a case number, or a project's where {@code ofProject}; title and text in the asked language. */
    public record Act(long id, String kind, String subject, boolean ofProject, Instant at, String title, String text) {}

    /** The newest first. @param before the id where an earlier page ended, or null */
    public List<Act> of(String person, Long before, int limit, Locale locale) {
        return ledger.begunBy(person, before, limit).stream().map(row -> new Act(row.id(), row.kind(), row.subject(), row.subject().startsWith("P"),
                row.recordedAt(), timeline.title(row, locale), timeline.text(row, locale))).toList();
    }
}
