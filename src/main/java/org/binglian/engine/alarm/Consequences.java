package org.binglian.engine.alarm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.binglian.engine.Decisions;
import org.binglian.engine.Vars;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/** What an alarm would bring about that nobody can put right: the decision {@code alarm-consequence}, asked by what the timer's expression names. */
@Component
class Consequences {

    private static final Pattern KIND = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern CALL = Pattern.compile("(\\w+\\.\\w+)\\(");

    private final Decisions decisions;

    Consequences(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty where it only reminds, reports or goes on. */
    Optional<String> of(TimerEntity job, ExecutionEntity execution) {
        String alarm = alarm(job.getJobDefinition() == null ? "" : job.getJobDefinition().getJobConfiguration());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("alarm", alarm);
        inputs.put("mode", alarm.equals("OPINION") ? Vars.text(execution, Vars.OPINION_MODE)
                : alarm.equals("PROMISED") ? Vars.text(execution, Vars.TIMEOUT_MODE) : null);
        return decisions.firstOfOffice("alarm-consequence", inputs).map(row -> String.valueOf(row.get("consequence"))).filter(found -> !found.equals("NONE"));
    }

    /** {@code deadline.due(execution, "OPINION")} is OPINION, {@code promise.due(commitmentId)} is promise.due. */
    static String alarm(String expression) {
        var kind = KIND.matcher(expression);
        if (kind.find()) {
            return kind.group(1);
        }
        var call = CALL.matcher(expression);
        return call.find() ? call.group(1) : "";
    }
}
