package org.binglian.engine.move;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the places of one definition lead to those of another: equal ids, else what the newer element says of its {@code formerId}, else
 * the same name where it is unmistakable. Worked out once for each pair.
 */
@Component
class MovePlans {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TransactionTemplate apart;
    private final Map<String, Way> known = new ConcurrentHashMap<>();

    MovePlans(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** The engine's plan, and where each place of the source leads to. */
    record Way(MigrationPlan plan, Map<String, String> places, Elements source, Elements target) {
    }

    /** A step that the engine refuses must not spoil the transaction in which a case is to move. */
    Way between(String source, String target) {
        return known.computeIfAbsent(source + " " + target, asked -> apart.execute(status -> find(source, target)));
    }

    private Way find(String source, String target) {
        var from = new Elements(repository.getBpmnModelInstance(source));
        var to = new Elements(repository.getBpmnModelInstance(target));
        var equal = runtime.createMigrationPlan(source, target).mapEqualActivities().updateEventTriggers().build();
        Set<String> mapped = new HashSet<>();
        equal.getInstructions().forEach(one -> mapped.add(one.getSourceActivityId()));
        Map<FlowNode, FlowNode> more = new HashMap<>();
        from.nodes().filter(node -> node instanceof Activity || node instanceof CatchEvent).filter(node -> !mapped.contains(node.getId()))
                .forEach(node -> to.successor(node, from).ifPresent(next -> more.put(node, next)));
        return withoutWhatTheEngineRefuses(source, target, more, from, to);
    }

    private Way withoutWhatTheEngineRefuses(String source, String target, Map<FlowNode, FlowNode> more, Elements from, Elements to) {
        Set<String> refused = new HashSet<>();
        while (true) {
            try {
                var plan = build(source, target, more, refused);
                Map<String, String> places = new HashMap<>();
                plan.getInstructions().forEach(one -> places.put(one.getSourceActivityId(), one.getTargetActivityId()));
                return new Way(plan, Map.copyOf(places), from, to);
            } catch (MigrationPlanValidationException invalid) {
                var reports = invalid.getValidationReport().getInstructionReports().stream()
                        .map(report -> report.getMigrationInstruction().getSourceActivityId().replace(BODY, "")).toList();
                if (!refused.addAll(reports)) {
                    throw invalid;
                }
            }
        }
    }

    private MigrationPlan build(String source, String target, Map<FlowNode, FlowNode> more, Set<String> refused) {
        var plan = runtime.createMigrationPlan(source, target).mapEqualActivities().updateEventTriggers();
        more.forEach((node, next) -> {
            if (!refused.contains(node.getId())) {
                if (Elements.repeated(node)) {
                    plan.mapActivities(node.getId() + BODY, next.getId() + BODY);
                }
                var step = plan.mapActivities(node.getId(), next.getId());
                if (Elements.rings(node)) {
                    step.updateEventTrigger();
                }
            }
        });
        return plan.build();
    }
}
