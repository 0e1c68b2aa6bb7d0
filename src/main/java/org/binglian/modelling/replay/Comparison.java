package org.binglian.modelling.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * What differs between two outcomes of one case. One that has closed before and is still under way after, when the record ended, is said
 * to be so: what has not come about by then may still come, and no date is made up for it.
 */
final class Comparison {

    /** The value of {@link Topic#UNDER_WAY}. */
    static final String UNDER_WAY = "UNDER_WAY";
    private static final Key CLOSED = new Key(Topic.DAY, "", "CLOSED");

    private final ToIntBiFunction<LocalDate, LocalDate> workingDays;

    /** @param workingDays how many lie between two days, the first not after the second */
    Comparison(ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        this.workingDays = workingDays;
    }

    /** In the order of the topics. Null on either side: no such case came out there. */
    List<Difference> of(Outcome before, Outcome after) {
        var left = lines(before);
        var right = lines(after);
        Set<Key> all = new HashSet<>(left.keySet());
        all.addAll(right.keySet());
        List<Difference> different = new ArrayList<>();
        boolean underWay = after != null && left.containsKey(CLOSED) && !right.containsKey(CLOSED);
        if (underWay) {
            different.add(new Difference(Topic.UNDER_WAY, "", "", left.get(CLOSED), UNDER_WAY, null));
        }
        all.stream().filter(key -> !Objects.equals(left.get(key), right.get(key)))
                .filter(key -> !underWay || !key.topic().isProgress() && (right.containsKey(key) || key.topic().settledAtFiling()))
                .forEach(key -> different.add(difference(key, left.get(key), right.get(key))));
        different.sort(java.util.Comparator.comparing(Difference::topic).thenComparing(Difference::item).thenComparing(Difference::what));
        return different;
    }

    private Difference difference(Key key, String before, String after) {
        Integer days = null;
        if (key.topic().isDay() && before != null && after != null) {
            var from = LocalDate.parse(before);
            var to = LocalDate.parse(after);
            days = to.isBefore(from) ? -workingDays.applyAsInt(to, from) : workingDays.applyAsInt(from, to);
        }
        return new Difference(key.topic(), key.item(), key.what(), before, after, days);
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
