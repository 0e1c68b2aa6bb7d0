package org.binglian.modelling.move;

import java.util.List;
import org.binglian.engine.move.MovedDate;
import org.binglian.engine.move.Obstacle;

/** What became of one running case in a dry run. {@code failure}: in the machine's words, when it was neither models nor dates. */
public record Tried(String caseNumber, Outcome outcome, List<MovedDate> dates, List<Obstacle> obstacles, String failure) {

    /** NEW_DATES: it moves, and some dates are others. */
    public enum Outcome { MOVES, NEW_DATES, CANNOT }
}
