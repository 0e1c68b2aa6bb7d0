package org.binglian.engine.move;

import org.binglian.codes.CaseNumber;

/** Which case is to run on which release from now on, and who said so; {@code release} is that release's number, null where it has none. */
public record MoveOrder(CaseNumber caseNumber, String deployment, Integer release, String by) {
}
