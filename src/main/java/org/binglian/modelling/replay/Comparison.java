package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two outcomes of one case. */
final class Comparison {

    private Comparison() {
    }

    /** In the order of the topics. Null on either side: no such case came out there. */
    static List<Difference> of(Outcome before, Outcome after) {
        var left = lines(before);
        var right = lines(after);
        Set<Key> all = new HashSet<>(left.keySet());
        all.addAll(right.keySet());
        List<Difference> different = new ArrayList<>();
        all.stream().filter(key -> !Objects.equals(left.get(key), right.get(key)))
                .forEach(key -> different.add(new Difference(key.topic(), key.item(), key.what(), left.get(key), right.get(key))));
        different.sort(java.util.Comparator.comparing(Difference::topic).thenComparing(Difference::item).thenComparing(Difference::what));
        return different;
    }

    private record Key(Topic topic, String item, String what) {
    }

    private static Map<Key, String> lines(Outcome outcome) {
        Map<Key, String> lines = new LinkedHashMap<>();
        if (outcome != null) {
            outcome.lines().forEach(line -> lines.put(new Key(line.topic(), line.item(), line.what()), line.value()));
        }
        return lines;
    }
}
