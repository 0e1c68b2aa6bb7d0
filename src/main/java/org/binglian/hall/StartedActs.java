package org.binglian.hall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What a person of the office began and now waits for, read from the record by its actor. */
@Component
public class StartedActs {

    private static final List<String> KINDS = List.of("CASE_RECEIVED", "PROJECT_REGISTERED", "SPECIAL_PROCEDURE_BEGUN", "EXTENSION_REQUESTED",
            "CONSULTATION_REQUESTED", "CONSULTATION_ASKED", "TASK_REMINDED", "ITEM_REOPENED", "COORDINATION_CALLED");

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
        return ledger.by(person, KINDS, before, limit).stream().map(row -> new Act(row.id(), row.kind(), row.subject(), row.subject().startsWith("P"),
                row.recordedAt(), timeline.title(row, locale), timeline.text(row, locale))).toList();
    }
}
