package org.binglian.review;

import org.binglian.codes.ItemCode;

/** The decision {@code special-procedure-kind}: may this item have it, does it stop the clock, on which ground, how long, whose time it is. */
public interface SpecialProcedureRule {

    Ruling rule(String kind, ItemCode item, boolean listed);

    /** {@code longestDays} in working days; {@code owner}: BODY, EXPERT, INTERMEDIARY, PUBLIC, PUBLIC_SERVICE, APPLICANT, HIGHER_BODY. */
    record Ruling(boolean allowed, boolean stopsClock, String ground, int longestDays, String owner) {
    }
}
