package org.binglian.supervision;

/** Which complaints and ratings are taken up, and who verifies them; an analyst's decision table answers. */
public interface ComplaintRule {

    /** {@code verifier}: LEADER of the department complained of, or SUPERVISION; {@code verifyWithin} working days. */
    record Ruling(boolean opens, String verifier, int verifyWithin, String basis) {
    }

    /** @param channel RATING or COMPLAINT; @param stars of a rating, else null; @param ground of a complaint, else null */
    Ruling rule(String channel, Integer stars, String ground);
}
