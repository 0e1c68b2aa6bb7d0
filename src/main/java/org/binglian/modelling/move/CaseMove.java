package org.binglian.modelling.move;

import java.time.Instant;
import java.util.List;
import org.binglian.engine.move.MovedDate;
import org.binglian.engine.move.Obstacle;

/** One case on its way to a release: why it could not go, or which dates it has now. */
public record CaseMove(long id, int release, String deployment, String caseNumber, State state, List<Obstacle> obstacles, List<MovedDate> dates,
        int attempts, String askedBy, Instant askedAt, Instant endedAt) {

    /** ENDED: the case was over before its turn came. REFUSED without an obstacle: it failed three times for another reason. */
    public enum State { WAITING, MOVED, REFUSED, ENDED }
}
