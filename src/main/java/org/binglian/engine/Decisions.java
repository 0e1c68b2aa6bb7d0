package org.binglian.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.binglian.access.Refusal;
import org.binglian.engine.feel.FeelEngines;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates a decision table by its key: of the release on which the case in hand runs, else of the newest. */
@Component
public class Decisions extends AbstractProcessEnginePlugin {

    private final DecisionService service;
    private final RulesInForce rules;
    private final ObjectProvider<DecisionWitness> witnesses;
    private DecisionWitness heard;
    private HeardDecisions hearing;
    private final ThreadLocal<List<String>> matched = new ThreadLocal<>();
    private final Answered<List<Object>, List<Map<String, Object>>> known = new Answered<>();

    Decisions(@Lazy DecisionService service, RulesInForce rules, ObjectProvider<DecisionWitness> witnesses) {
        this.service = service;
        this.rules = rules;
        this.witnesses = witnesses;
    }

    /** The results and the ids of the rules that matched, in the table's order. */
    public record Explained(List<Map<String, Object>> results, List<String> rules) {
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        heard = witnesses.getIfAvailable();
        hearing = heard == null ? null : new HeardDecisions(heard);
        var dmn = hearing != null ? hearing : (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = this::noteRules;
        dmn.getCustomPostDecisionTableEvaluationListeners().add(listener);
        dmn.setFeelEngineFactory(new FeelEngines());
        configuration.setDmnEngineConfiguration(dmn);
    }

    /** The first row, when a rule matches. */
    public Optional<Map<String, Object>> first(String key, Map<String, Object> inputs) {
        return all(key, inputs).stream().findFirst();
    }

    /** A row for each rule that matches, in the table's order. @throws NotFoundException when there is no such table */
    public List<Map<String, Object>> all(String key, Map<String, Object> inputs) {
        return answered(rules.decision(key), key, inputs);
    }

    /** The first row of the newest release's table, whichever release the case in hand runs on: for rules that are the office's and no case's. */
    public Optional<Map<String, Object>> firstOfOffice(String key, Map<String, Object> inputs) {
        return answered(rules.newestDecision(key), key, inputs).stream().findFirst();
    }

    /** A table depends on what it is asked and, where an analyst writes {@code today()}, on the day; within a minute many ask the same. */
    private List<Map<String, Object>> answered(Optional<String> id, String key, Map<String, Object> inputs) {
        if (id.isEmpty() || matched.get() != null) {
            return evaluated(id, key, inputs);
        }
        Supplier<List<Map<String, Object>>> evaluation = () -> evaluated(id, key, inputs);
        return hearing != null ? hearing.once(id.get(), inputs, evaluation)
                : known.once(List.of(id.get(), new HashMap<>(inputs), Instant.now().truncatedTo(ChronoUnit.MINUTES)), evaluation)
                        .stream().<Map<String, Object>>map(LinkedHashMap::new).toList();
    }

    private List<Map<String, Object>> evaluated(Optional<String> id, String key, Map<String, Object> inputs) {
        var results = id.map(known -> service.evaluateDecisionTableById(known, inputs)).orElseGet(() -> service.evaluateDecisionTableByKey(key, inputs));
        return results.getResultList().stream().<Map<String, Object>>map(LinkedHashMap::new).toList();
    }

    /** @throws Refusal 404 when there is no such table, 422 when the inputs do not fit it */
    public Explained explain(String key, Map<String, Object> inputs) {
        matched.set(new ArrayList<>());
        try {
            return new Explained(all(key, inputs), matched.get());
        } catch (NotFoundException e) {
            throw Refusal.notFound("decision-unknown");
        } catch (DmnEngineException | org.camunda.bpm.engine.ProcessEngineException e) {
            throw Refusal.invalid("decision-inputs", key);
        } finally {
            matched.remove();
        }
    }

    /** Names the rules that count now, so that answers may be kept by it; where somebody hears them, for the matter in hand alone. */
    public String release() {
        return heard == null ? rules.release() : rules.release() + heard.matter();
    }

    private void noteRules(DmnDecisionTableEvaluationEvent event) {
        List<String> rules = matched.get();
        if (rules != null) {
            event.getMatchingRules().forEach(rule -> rules.add(rule.getId()));
        }
    }
}
