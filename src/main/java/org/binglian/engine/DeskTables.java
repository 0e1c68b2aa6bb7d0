package org.binglian.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.binglian.catalogue.Consulted;
import org.binglian.catalogue.TimeoutMode;
import org.binglian.review.AddedOpinionRule;
import org.binglian.review.AlsoConsulted;
import org.binglian.review.ProcedureKinds;
import org.binglian.worklist.OfficePhrases;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What approvers' acts beside their tasks ask of the decision tables in force. */
@Configuration(proxyBeanMethods = false)
class DeskTables {

    private static final Pattern KIND = Pattern.compile("\"([A-Z_]+)\"");

    @Bean
    AddedOpinionRule addedOpinionRule(Decisions decisions) {
        Map<String, AddedOpinionRule.Ruling> known = new ConcurrentHashMap<>();
        return (item, decidingBody, department) -> {
            Map<String, Object> inputs = new TreeMap<>(Map.of("itemCode", item.value(), "decidingBody", decidingBody, "department", department));
            return known.computeIfAbsent(decisions.release() + inputs, asked -> ruling(decisions.first("added-opinion", inputs).orElseThrow()));
        };
    }

    /** The table is asked once for each combination of its inputs and release. */
    @Bean
    AlsoConsulted alsoConsulted(Decisions decisions) {
        Map<String, List<Consulted>> known = new ConcurrentHashMap<>();
        return (item, project) -> {
            Map<String, Object> inputs = new TreeMap<>(Map.of("itemCode", item.value(), "projectClass", project.facts().projectClass(), "features",
                    project.facts().features().stream().sorted().toList()));
            if (known.size() > 5000) {
                known.clear();
            }
            return known.computeIfAbsent(decisions.release() + inputs, asked -> decisions.all("also-consulted", inputs).stream().map(row ->
                    new Consulted(String.valueOf(row.get("department")), ((Number) row.get("days")).intValue(),
                            TimeoutMode.valueOf(String.valueOf(row.get("mode"))))).toList());
        };
    }

    private static AddedOpinionRule.Ruling ruling(Map<String, Object> row) {
        return new AddedOpinionRule.Ruling(Boolean.TRUE.equals(row.get("allowed")), ((Number) row.get("days")).intValue(),
                String.valueOf(row.get("mode")), Boolean.TRUE.equals(row.get("holdsGrant")), String.valueOf(row.get("basis")));
    }

    /** Read from the table itself, so that a kind that an analyst adds is offered too. */
    @Bean
    ProcedureKinds procedureKinds(@Lazy RepositoryService repository) {
        Map<String, List<String>> known = new ConcurrentHashMap<>();
        return () -> {
            var table = repository.createDecisionDefinitionQuery().decisionDefinitionKey("special-procedure-kind").latestVersion().singleResult();
            return known.computeIfAbsent(table.getId(), id -> repository.getDmnModelInstance(id).getModelElementsByType(Rule.class).stream()
                    .map(rule -> rule.getInputEntries().iterator().next().getTextContent())
                    .flatMap(text -> KIND.matcher(text).results().map(hit -> hit.group(1))).distinct().toList());
        };
    }

    @Bean
    OfficePhrases officePhrases(Decisions decisions) {
        return kind -> decisions.all("office-phrases", Map.of("kind", kind)).stream()
                .map(row -> new OfficePhrases.Shared(String.valueOf(row.get("zh")), String.valueOf(row.get("en")))).toList();
    }
}
