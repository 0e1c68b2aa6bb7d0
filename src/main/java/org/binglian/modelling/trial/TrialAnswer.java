package org.binglian.modelling.trial;

import java.util.List;
import java.util.Map;

/** What a decision answered: the results, and the rules that matched. */
public record TrialAnswer(List<Map<String, Object>> results, List<Matched> matched) {

    /** Its id, its row in the table (from 1; 0 when unknown) and its annotation. */
    public record Matched(String id, int row, String annotation) {
    }
}
