package org.binglian.modelling.replay;

import java.time.Instant;
import java.util.List;

/**
 * Finished cases with everything that people did to them and to the other cases of their projects, in the order of time.
 * @param until when the record was read: what rang by then is in it, and no play ends earlier, whichever part it plays
 */
public record Script(List<ProjectScript> projects, List<CaseScript> cases, List<Act> acts, Instant until) {

    /** How many cases are to be compared. */
    public int asked() {
        return (int) cases.stream().filter(CaseScript::asked).count();
    }

    /**
     * A project's facts. Who it belongs to is a number and a company's public code, by which the record of credit goes; null for a
     * natural person: no rule looks at a name.
     */
    public record ProjectScript(String number, int applicant, String creditCode, org.binglian.catalogue.ProjectFacts facts, List<String> plots) {
    }
}
