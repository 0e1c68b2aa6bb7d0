package org.binglian.engine;

import java.util.Map;
import org.binglian.review.AddedOpinionRule;
import org.binglian.worklist.OfficePhrases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What approvers' acts beside their tasks ask of the decision tables in force. */
@Configuration(proxyBeanMethods = false)
class DeskTables {

    @Bean
    AddedOpinionRule addedOpinionRule(Decisions decisions) {
        return (item, decidingBody, department) -> decisions.first("added-opinion", Map.of("itemCode", item.value(), "decidingBody", decidingBody,
                "department", department)).map(row -> new AddedOpinionRule.Ruling(Boolean.TRUE.equals(row.get("allowed")),
                        ((Number) row.get("days")).intValue(), String.valueOf(row.get("mode")), Boolean.TRUE.equals(row.get("holdsGrant")),
                        String.valueOf(row.get("basis")))).orElseThrow();
    }

    @Bean
    OfficePhrases officePhrases(Decisions decisions) {
        return kind -> decisions.all("office-phrases", Map.of("kind", kind)).stream()
                .map(row -> new OfficePhrases.Shared(String.valueOf(row.get("zh")), String.valueOf(row.get("en")))).toList();
    }
}
