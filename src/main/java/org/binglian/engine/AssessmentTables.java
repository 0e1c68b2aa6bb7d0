package org.binglian.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.prerequisite.AssessmentRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's question, answered by the decision table in force; the table is asked once for each combination of its inputs. */
@Configuration(proxyBeanMethods = false)
class AssessmentTables {

    @Bean
    AssessmentRule assessmentRule(Decisions decisions) {
        Map<String, AssessmentRule.Ruling> known = new ConcurrentHashMap<>();
        return (kind, item, projectClass, region) -> {
            var inputs = new java.util.TreeMap<String, Object>(Map.of("kind", kind, "itemCode", item.value(), "projectClass", projectClass, "region",
                    region == null ? "" : region));
            if (known.size() > 5000) {
                known.clear();
            }
            return known.computeIfAbsent(decisions.release() + inputs, asked -> decisions.first("regional-assessment", inputs)
                    .map(row -> new AssessmentRule.Ruling(text(row, "treatment"), text(row, "flow"), text(row, "basis")))
                    .orElse(new AssessmentRule.Ruling("NONE", "", "")));
        };
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
