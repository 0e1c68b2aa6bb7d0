package org.binglian.modelling.replay;

import java.util.List;

/**
 * A case as it was: what came out, the tasks that it ever had in the order in which they ended (done or not), and on whose models it
 * ran. {@code asked}: whether its outcome is to be compared; the other cases of its project are played because prerequisites cross.
 * {@code gaps}: what the record does not keep.
 */
public record CaseScript(String number, String project, boolean asked, String release, Outcome outcome, List<Step> steps, List<Gap> gaps) {

    /** What was done and cannot be done again from the record. */
    public record Gap(String kind, String detail) {
    }
}
