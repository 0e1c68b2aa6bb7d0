package org.binglian.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.binglian.supervision.ComplaintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which complaints are taken up, answered by the decision table in force. */
@Configuration(proxyBeanMethods = false)
class ComplaintTables {

    @Bean
    ComplaintRule complaintRule(Decisions decisions) {
        return (channel, stars, ground) -> {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("channel", channel);
            inputs.put("stars", stars);
            inputs.put("ground", ground);
            return decisions.first("complaint-handling", inputs).map(row -> new ComplaintRule.Ruling(Boolean.TRUE.equals(row.get("opens")),
                    Objects.toString(row.get("verifier"), ""), ((Number) row.get("verifyWithin")).intValue(), Objects.toString(row.get("basis"), "")))
                    .orElseGet(() -> new ComplaintRule.Ruling(false, "", 0, ""));
        };
    }
}
