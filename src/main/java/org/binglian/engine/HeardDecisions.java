package org.binglian.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.binglian.engine.feel.FeelEngines;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The decision engine of a rehearsal: a witness hears of each decision, and where there is another version of the table, both are asked
 * the same question. A question that one of them fails to answer counts as answered otherwise.
 */
final class HeardDecisions extends DefaultDmnEngineConfiguration {

    private static final int MOST_KNOWN = 50_000;

    private final DecisionWitness witness;
    private final DmnEngine beside;
    private final Map<String, Optional<DmnDecision>> others = new ConcurrentHashMap<>();
    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
    private final ThreadLocal<List<Consumer<DecisionWitness>>> noted = new ThreadLocal<>();
    private final Map<List<Object>, Known> known = new ConcurrentHashMap<>();

    /** Rows that a question was answered with, and what the witness heard then. */
    private record Known(List<Map<String, Object>> rows, List<Consumer<DecisionWitness>> heard) {
    }

    HeardDecisions(DecisionWitness witness) {
        this.witness = witness;
        var plain = new DefaultDmnEngineConfiguration();
        plain.getCustomPostDecisionTableEvaluationListeners().add(last::set);
        getCustomPostDecisionTableEvaluationListeners().add(last::set);
        plain.setFeelEngineFactory(new FeelEngines());
        this.beside = plain.buildEngine();
    }

    /** The rows of a decision for these inputs: evaluated once, heard each time. Tables depend on nothing but what they are asked. */
    List<Map<String, Object>> once(String decision, Map<String, Object> inputs, Supplier<List<Map<String, Object>>> evaluation) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        List<Object> question = List.of(decision, new HashMap<>(inputs));
        var before = known.get(question);
        if (before != null) {
            before.heard().forEach(note -> note.accept(witness));
            return copy(before.rows());
        }
        noted.set(new ArrayList<>());
        try {
            var rows = evaluation.get();
            known.put(question, new Known(copy(rows), noted.get()));
            return rows;
        } finally {
            noted.remove();
        }
    }

    private static List<Map<String, Object>> copy(List<Map<String, Object>> rows) {
        return rows.stream().<Map<String, Object>>map(LinkedHashMap::new).toList();
    }

    private void tell(Consumer<DecisionWitness> note) {
        note.accept(witness);
        if (noted.get() != null) {
            noted.get().add(note);
        }
    }

    @Override
    public DmnEngine buildEngine() {
        init();
        return new DefaultDmnEngine(this) {
            @Override
            public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
                String file = decision instanceof DecisionDefinition defined ? defined.getResourceName() : decision.getKey();
                var other = others.computeIfAbsent(file + "#" + decision.getKey(), asked -> witness.other(file).flatMap(dmn -> parse(decision.getKey(), dmn)));
                if (other.isEmpty()) {
                    tell(hearer -> hearer.entered(file));
                    return super.evaluateDecision(decision, variables);
                }
                try {
                    last.remove();
                    var result = super.evaluateDecision(decision, variables);
                    compare(file, result, last.get(), other.get(), variables);
                    return result;
                } catch (RuntimeException e) {
                    tell(hearer -> hearer.entered(file));
                    throw e;
                }
            }
        };
    }

    private Optional<DmnDecision> parse(String key, byte[] dmn) {
        try {
            return Optional.ofNullable(beside.parseDecision(key, new ByteArrayInputStream(dmn)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void compare(String file, DmnDecisionResult now, DmnDecisionTableEvaluationEvent heard, DmnDecision other, VariableContext variables) {
        DmnDecisionResult before;
        try {
            last.remove();
            before = beside.evaluateDecision(other, variables);
        } catch (RuntimeException e) {
            tell(hearer -> hearer.entered(file));
            return;
        }
        if (before.getResultList().equals(now.getResultList())) {
            return;
        }
        if (heard == null || last.get() == null) {
            tell(hearer -> hearer.entered(file));
        } else {
            var asked = asked(heard);
            var was = said(last.get());
            var is = said(heard);
            tell(hearer -> hearer.otherwise(file, asked, was, is));
        }
    }

    private static DecisionWitness.Said said(DmnDecisionTableEvaluationEvent event) {
        return new DecisionWitness.Said(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList(),
                event.getMatchingRules().stream().map(HeardDecisions::answer).toList());
    }

    private static Map<String, Object> asked(DmnDecisionTableEvaluationEvent event) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DmnDecisionTableInputImpl input : ((DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic()).getInputs()) {
            names.put(input.getId(), input.getExpression().getExpression());
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        event.getInputs().forEach(input -> asked.put(names.getOrDefault(input.getId(), input.getId()),
                input.getValue() == null ? null : input.getValue().getValue()));
        return asked;
    }

    private static Map<String, Object> answer(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> answer = new LinkedHashMap<>();
        rule.getOutputEntries().forEach((name, output) -> answer.put(output.getOutputName() == null ? name : output.getOutputName(),
                output.getValue() == null ? null : output.getValue().getValue()));
        return answer;
    }
}
