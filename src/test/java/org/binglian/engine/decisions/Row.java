package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One situation put to a decision table: what is given, which rules must hit, what must come out of the first. */
record Row(String situation, Map<String, Object> given, List<String> rules, Map<String, Object> outputs) {

    /** Begins a row; {@code given} alternates variable names and values, null allowed. */
    static Row when(String situation, Object... given) {
        return new Row(situation, map(given), List.of(), Map.of());
    }

    /** Exactly these rules hit, named without {@code Rule_}; every other rule must not. */
    Row hits(String... names) {
        return new Row(situation, given, List.of(names).stream().map("Rule_"::concat).toList(), outputs);
    }

    Row then(Object... expected) {
        return new Row(situation, given, rules, map(expected));
    }

    void check(String decision) {
        DecisionTables.Answer answer = DecisionTables.evaluate(decision, given);
        assertThat(answer.rules()).as(situation).isEqualTo(rules);
        if (!outputs.isEmpty()) {
            assertThat(answer.outputs().get(0)).as(situation).containsAllEntriesOf(outputs);
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Override
    public String toString() {
        return situation;
    }
}
