package org.binglian.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.binglian.catalogue.DrawnFlows;
import org.binglian.catalogue.SilenceRule;
import org.binglian.catalogue.StageBudgets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the list's maintenance asks of the released models: silence, budgets, flows. */
@Configuration(proxyBeanMethods = false)
class ListTables {

    @Bean
    SilenceRule silenceRule(Decisions decisions) {
        return (layer, item, department, listed) -> {
            var row = decisions.first("timeout-default", Map.of("layer", layer, "itemCode", item.value(), "department", department, "catalogueMode",
                    listed.name()));
            return row.isEmpty() ? Optional.of("timeout-default") : row.filter(found -> "FORBIDDEN".equals(found.get("mode")))
                    .map(found -> String.valueOf(found.get("basis")));
        };
    }

    /** Read from the table itself, so that a class that an analyst adds counts too; a budget that is worked out is left aside. */
    @Bean
    StageBudgets stageBudgets(@Lazy RepositoryService repository, RulesInForce rules) {
        Map<String, Map<String, Map<String, Integer>>> known = new ConcurrentHashMap<>();
        return () -> rules.decision("project-class").map(id -> known.computeIfAbsent(id, asked -> budgets(repository.getDmnModelInstance(asked))))
                .orElse(Map.of());
    }

    @Bean
    DrawnFlows drawnFlows(@Lazy RepositoryService repository) {
        return () -> repository.createProcessDefinitionQuery().processDefinitionKeyLike("flow-%").latestVersion().list().stream()
                .map(ProcessDefinition::getKey).collect(Collectors.toSet());
    }

    private static Map<String, Map<String, Integer>> budgets(DmnModelInstance table) {
        List<String> columns = table.getModelElementsByType(Output.class).stream().map(Output::getName).toList();
        Map<String, Map<String, Integer>> budgets = new LinkedHashMap<>();
        for (Rule rule : table.getModelElementsByType(Rule.class)) {
            List<String> cells = new ArrayList<>(rule.getOutputEntries()).stream().map(OutputEntry::getTextContent).map(String::strip).toList();
            int named = columns.indexOf("projectClass");
            if (named >= 0 && named < cells.size() && cells.get(named).matches("\"[A-Z][A-Z0-9_]*\"")) {
                Map<String, Integer> stages = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    if (columns.get(i).matches("s[1-4]Days") && cells.get(i).matches("\\d{1,4}")) {
                        stages.put(columns.get(i).substring(0, 2).toUpperCase(java.util.Locale.ROOT), Integer.valueOf(cells.get(i)));
                    }
                }
                budgets.putIfAbsent(cells.get(named).replace("\"", ""), stages);
            }
        }
        return budgets;
    }
}
