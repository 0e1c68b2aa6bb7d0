package org.binglian.modelling.replay;

import java.util.List;
import java.util.Map;

/** The same question to a decision, answered otherwise: the rules that matched (their ids) and what they said, before and after. */
public record ChangedRuling(String decision, Map<String, String> asked, List<String> rulesBefore, List<Map<String, String>> before,
        List<String> rulesAfter, List<Map<String, String>> after) {

    /** Whether it may concern this item: it was asked about it, or about no item. */
    boolean concerns(String item) {
        String about = asked.get("itemCode");
        return about == null || item.isEmpty() || about.equals(item);
    }
}
