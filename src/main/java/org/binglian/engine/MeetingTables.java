package org.binglian.engine;

import java.util.HashMap;
import java.util.Map;
import org.binglian.review.MeetingTrigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calls a meeting, as the decision table in force says. */
@Configuration(proxyBeanMethods = false)
class MeetingTables {

    @Bean
    MeetingTrigger meetingTrigger(Decisions decisions) {
        return happened -> {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("event", happened.event());
            inputs.put("opinion", happened.opinion());
            inputs.put("reasoned", happened.reasoned());
            inputs.put("decision", happened.decision());
            inputs.put("linkedDecision", happened.linkedDecision());
            return decisions.first("meeting-trigger", inputs).map(row -> row.get("cause")).map(Object::toString);
        };
    }
}
