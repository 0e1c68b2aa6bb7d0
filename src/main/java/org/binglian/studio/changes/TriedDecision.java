package org.binglian.studio.changes;

import java.util.List;
import java.util.Set;

/** What one state of a decision answered. {@code problem}: why it gave no answer, else null. */
public record TriedDecision(String source, boolean draft, List<List<Result>> results, List<Matched> matched, String problem) {

    public record Result(String name, String value) {
    }

    /** {@code when}: the conditions of the rule in words. */
    public record Matched(String id, int row, String note, String when) {
    }

    public Set<String> ids() {
        return matched.stream().map(Matched::id).collect(java.util.stream.Collectors.toSet());
    }

    boolean answersAs(TriedDecision other) {
        return problem == null && other.problem == null && results.equals(other.results);
    }
}
