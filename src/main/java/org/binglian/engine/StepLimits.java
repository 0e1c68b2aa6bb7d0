package org.binglian.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.deadline.DayUnit;
import org.springframework.stereotype.Component;

/** The decision {@code step-limits}: how long a step may take, in its unit, and on which ground. */
@Component
public class StepLimits {

    private final Decisions decisions;
    private final Map<String, Optional<Limit>> known = new ConcurrentHashMap<>();

    StepLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    public record Limit(int days, DayUnit unit, String basis) {
    }

    /** The table is asked once for each step and release. */
    public Optional<Limit> of(String step) {
        return known.computeIfAbsent(decisions.release() + step, asked -> decisions.first("step-limits", Map.of("step", step))
                .map(row -> new Limit(((Number) row.get("days")).intValue(), DayUnit.valueOf(row.get("unit").toString()),
                        String.valueOf(row.get("basis")))));
    }
}
