package org.binglian.catalogue.upkeep;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of the list (变更单). {@code effectiveFrom}: the first day on which new filings go by it, null until said; {@code department}:
 * whose leader proposes it, null for an analyst's; {@code version}: counts every save; {@code reason}: why rejected or withdrawn, or what
 * was said with the consent;
 * {@code takesBack}: the change that this one takes back before its day, else null.
 */
public record CatalogueChange(String number, String title, String basis, LocalDate effectiveFrom, String department, String proposedBy,
                              Instant proposedAt, State state, int version, String submittedBy, Instant submittedAt, String decidedBy,
                              Instant decidedAt, String reason, String takesBack) {

    public enum State { OPEN, SUBMITTED, IN_FORCE, REJECTED, WITHDRAWN }

    public boolean open() {
        return state == State.OPEN;
    }
}
