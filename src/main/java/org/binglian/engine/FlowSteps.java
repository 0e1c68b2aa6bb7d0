package org.binglian.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The decision {@code flow-steps}: what share of an item's promised days a step of its flow has, and who is responsible for it. */
@Component
public class FlowSteps {

    /** How the clock of a step is named in the models: {@code STEP_REVIEW} is the step REVIEW. */
    public static final String CLOCK = "STEP_";

    private final Decisions decisions;
    private final Map<String, Step> known = new ConcurrentHashMap<>();

    FlowSteps(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Working days; SECTION or LEADER of the deciding body. */
    public record Step(int days, String role) {
    }

    /** A step that the table does not name has all of the promised days. */
    public Step of(String flow, String clock, int promisedDays) {
        String step = clock.substring(CLOCK.length());
        return known.computeIfAbsent(decisions.release() + flow + step + promisedDays, asked -> decisions.first("flow-steps",
                        Map.of("flow", flow, "step", step, "workingDays", promisedDays))
                .map(row -> new Step(((Number) row.get("days")).intValue(), String.valueOf(row.get("role"))))
                .orElse(new Step(promisedDays, "SECTION")));
    }
}
