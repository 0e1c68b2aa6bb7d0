package org.binglian.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.binglian.intermediary.ServiceRule;
import org.binglian.intermediary.Standing;
import org.binglian.intermediary.StandingRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intermediary room asks, answered by the decision tables in force. */
@Configuration(proxyBeanMethods = false)
class IntermediaryTables {

    @Bean
    ServiceRule serviceRule(Decisions decisions) {
        return service -> {
            var row = decisions.first("intermediary-limit", Map.of("service", service)).orElseThrow();
            return new ServiceRule.Limit(number(row, "longestDays"), number(row, "reworkDays"), row.get("commissionedBy").toString(),
                    row.get("tenderFrom") == null ? null : new BigDecimal(row.get("tenderFrom").toString()), String.valueOf(row.get("basis")));
        };
    }

    @Bean
    StandingRule standingRule(Decisions decisions) {
        return (qualificationExpired, lateCount, returnedCount, ratingCount, averageRating) -> {
            Map<String, Object> inputs = new HashMap<>(Map.of("qualificationExpired", qualificationExpired, "lateCount", lateCount,
                    "returnedCount", returnedCount, "ratingCount", ratingCount));
            inputs.put("averageRating", averageRating);
            var row = decisions.first("intermediary-standing", inputs).orElseThrow();
            return new StandingRule.Ruling(Standing.valueOf(row.get("standing").toString()), number(row, "months"), row.get("reason").toString());
        };
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
