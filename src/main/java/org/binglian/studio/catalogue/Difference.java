package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that a change makes say something else; null where nothing is said. */
public record Difference(String label, String before, String after) {

    /** What is not the same, in the order in which it will stand; what goes comes last. */
    static List<Difference> between(List<Said> before, List<Said> after) {
        Map<String, Said> gone = new LinkedHashMap<>();
        before.forEach(one -> gone.put(one.key(), one));
        List<Difference> differences = new ArrayList<>();
        for (Said now : after) {
            Said then = gone.remove(now.key());
            if (!now.text().equals(then == null ? "" : then.text())) {
                differences.add(new Difference(now.label(), then == null ? null : orNull(then.text()), orNull(now.text())));
            }
        }
        gone.values().stream().filter(one -> !one.text().isEmpty()).forEach(one -> differences.add(new Difference(one.label(), one.text(), null)));
        return differences;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
