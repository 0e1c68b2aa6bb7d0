package org.binglian.engine;

import java.util.Map;
import org.binglian.intake.CommitmentLimits;
import org.binglian.intake.CommitmentRule;
import org.binglian.intake.ToleranceRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What promises ask (rule 2), answered by {@code tolerance}, {@code commitment} and {@code step-limits} in force. */
@Configuration(proxyBeanMethods = false)
class CommitmentTables {

    @Bean
    ToleranceRule toleranceRule(Decisions decisions) {
        return (item, material, listedDays, badRecord) -> {
            var row = decisions.first("tolerance", Map.of("itemCode", item.value(), "materialCode", material.value(), "catalogueDays", listedDays,
                    "badRecord", badRecord)).orElseThrow();
            return new ToleranceRule.Ruling(Boolean.TRUE.equals(row.get("allowed")), number(row, "days"), text(row, "consequence"),
                    text(row, "reason"), text(row, "basis"));
        };
    }

    @Bean
    CommitmentRule commitmentRule(Decisions decisions) {
        return (item, badRecord, privilegeLost) -> {
            var row = decisions.first("commitment", Map.of("itemCode", item.value(), "badRecord", badRecord, "privilegeLost", privilegeLost))
                    .orElseThrow();
            return new CommitmentRule.Ruling(Boolean.TRUE.equals(row.get("allowed")), String.valueOf(row.get("flow")),
                    number(row, "checkWithin"), number(row, "loseMonths"), text(row, "reason"), text(row, "basis"));
        };
    }

    @Bean
    CommitmentLimits commitmentLimits(StepLimits limits) {
        return new CommitmentLimits() {
            @Override
            public int check() {
                return limits.of("PROMISE_CHECK").orElseThrow().days();
            }

            @Override
            public int rectification() {
                return limits.of("PROMISE_RECTIFICATION").orElseThrow().days();
            }

            @Override
            public int reminder() {
                return limits.of("PROMISE_REMINDER").orElseThrow().days();
            }
        };
    }

    private static int number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number value ? value.intValue() : 0;
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
