package org.binglian.engine;

import java.util.List;
import java.util.Map;

/** Hears every decision as it is made: which one, what was asked, which rules matched, what they answered. None in a serving office. */
public interface DecisionWitness {

    /** @param asked the table's inputs by their names; {@code rules}: ids in the table's order */
    void ruled(String decision, Map<String, Object> asked, List<String> rules, List<Map<String, Object>> answers);
}
