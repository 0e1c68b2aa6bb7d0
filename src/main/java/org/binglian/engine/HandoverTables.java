package org.binglian.engine;

import java.util.Map;
import java.util.Objects;
import org.binglian.supervision.SupervisionTarget;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supervision's question, answered by the decision table in force. */
@Configuration(proxyBeanMethods = false)
class HandoverTables {

    @Bean
    SupervisionTarget supervisionTarget(Decisions decisions) {
        return (item, decidingBody, outcome, listed) -> {
            var row = decisions.first("supervision-target", Map.of("itemCode", item.value(), "decidingBody", decidingBody, "outcome", outcome,
                    "supervisingDepartment", listed)).orElseThrow();
            return new SupervisionTarget.Ruling(text(row, "supervisingBody"), ((Number) row.get("checkWithin")).intValue(), text(row, "jointWith"),
                    text(row, "basis"));
        };
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.toString(row.get(name), "");
    }
}
