package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;

/** Tells a witness of each decision in plain words. */
final class HeardDecisions implements DmnDecisionTableEvaluationListener {

    private final DecisionWitness witness;

    HeardDecisions(DecisionWitness witness) {
        this.witness = witness;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var table = (DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic();
        Map<String, String> names = new LinkedHashMap<>();
        for (DmnDecisionTableInputImpl input : table.getInputs()) {
            names.put(input.getId(), input.getExpression().getExpression());
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        event.getInputs().forEach(input -> asked.put(names.getOrDefault(input.getId(), input.getId()),
                input.getValue() == null ? null : input.getValue().getValue()));
        List<Map<String, Object>> answers = event.getMatchingRules().stream().map(HeardDecisions::answer).toList();
        witness.ruled(event.getDecisionTable().getKey(), asked, event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList(), answers);
    }

    private static Map<String, Object> answer(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> answer = new LinkedHashMap<>();
        rule.getOutputEntries().forEach((name, output) -> answer.put(output.getOutputName() == null ? name : output.getOutputName(),
                output.getValue() == null ? null : output.getValue().getValue()));
        return answer;
    }
}
