package org.binglian.modelling.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a replay found. {@code differing}: cases that come out otherwise by the draft than by the models that run, the same acts given
 * to both. {@code unreproduced}: cases whose outcome by the models that run is not what the record has, so their comparison rests on a
 * replay alone. {@code rulings}: questions that the draft's decisions answer otherwise.
 */
public record ReplayResult(int cases, int projects, List<String> files, List<ChangedRuling> rulings, List<Differing> differing,
        List<Unreproduced> unreproduced, int untouched, int fromRecord) {

    /** {@code shown} are the first differences, in the order of cause and effect; {@code files} and {@code rulings} are what said them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Differing(String caseNumber, String projectNumber, int differences, List<Difference> shown, List<String> files,
            List<Integer> rulings, List<PlayNote> notes) {
    }

    /** {@code otherRelease}: the case ran on an older release, which alone may be why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unreproduced(String caseNumber, String projectNumber, boolean otherRelease, int differences, List<Difference> shown,
            List<CaseScript.Gap> gaps, List<PlayNote> notes) {
    }

    public int same() {
        return cases - differing.size();
    }
}
