package org.binglian.supervision;

import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.project.ProjectLock;
import org.binglian.review.ItemKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a licence says while it is being supervised: that it has corrected, or why it should keep its licence. */
@Service
public class HolderVoices {

    private static final int LONGEST = 4000;

    private final HandoverRows rows;
    private final HandoverEntries entries;
    private final ProjectLock lock;
    private final ObjectProvider<HandoverProcess> process;

    HolderVoices(HandoverRows rows, HandoverEntries entries, ProjectLock lock, ObjectProvider<HandoverProcess> process) {
        this.rows = rows;
        this.entries = entries;
        this.lock = lock;
        this.process = process;
    }

    /** @throws Refusal 422 without a text, 409 when no correction is required now */
    @Transactional
    public Handover rectified(ItemKey key, String text, Person by) {
        var open = waiting(key, HandoverState.RECTIFYING, text);
        var said = rows.set(open.id(), "rectification = ?", text.strip());
        entries.record(said, "RECTIFICATION_REPORTED", by.id(), "text", text.strip());
        process.getObject().rectificationReported(said);
        return rows.get(open.id());
    }

    /** @throws Refusal 422 without a text, 409 when the holder is not being heard now */
    @Transactional
    public Handover stated(ItemKey key, String text, Person by) {
        var open = waiting(key, HandoverState.HEARING, text);
        var said = rows.set(open.id(), "statement = ?", text.strip());
        entries.record(said, "HOLDER_HEARD", by.id(), "text", text.strip());
        process.getObject().statementMade(said);
        return rows.get(open.id());
    }

    private Handover waiting(ItemKey key, HandoverState state, String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("statement-empty").field("text", "required");
        }
        if (text.strip().length() > LONGEST) {
            throw Refusal.invalid("statement-empty").field("text", "too-long", LONGEST);
        }
        lock.lock(key.caseNumber());
        return rows.open(key).stream().filter(handover -> handover.state() == state).findFirst()
                .orElseThrow(() -> Refusal.conflict("nothing-to-state"));
    }
}
