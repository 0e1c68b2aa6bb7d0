package org.binglian.intake;

import java.time.Instant;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/**
 * An application that is being prepared, of the applicant's {@code account}; nothing of it counts before it is filed. {@code items}
 * null: all that the decision chooses; {@code consultation} null: not said yet.
 */
public record Draft(String id, ProjectNumber project, String stage, String account, String channel, String begunBy, Instant begunAt,
                    Instant changedAt, List<ItemCode> items, Boolean consultation, State state, CaseNumber caseNumber) {

    public enum State { OPEN, FILED, DISCARDED }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Begun at the window, for somebody who stands there. */
    public boolean atWindow() {
        return "WINDOW".equals(channel);
    }
}
