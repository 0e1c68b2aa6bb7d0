package org.binglian.engine.history;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a process has been whose history is bound. */
@Component
public class PassedSteps {

    private static final String STEPS = "ACT_HI_ACTINST";
    private static final int ELEMENT = KeptHistory.column(STEPS, "ACT_ID_");
    private static final int BEGAN = KeptHistory.column(STEPS, "START_TIME_");

    private final BoundHistory bound;

    PassedSteps(BoundHistory bound) {
        this.bound = bound;
    }

    /** The ids of its elements in the order of time; empty where it is not bound. */
    public List<String> of(String instance) {
        return bound.of(List.of(instance)).values().stream().flatMap(List::stream).filter(row -> row.get(0).equals(STEPS))
                .sorted(Comparator.comparing((List<String> row) -> row.get(BEGAN)).thenComparing(row -> row.get(1).length()).thenComparing(row -> row.get(1)))
                .map(row -> row.get(ELEMENT)).distinct().toList();
    }
}
