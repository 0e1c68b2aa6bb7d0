package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.engine.model.Release;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates a decision table in force by its key. */
@Component
public class Decisions {

    private final DecisionService service;
    private final Release release;

    Decisions(@Lazy DecisionService service, Release release) {
        this.service = service;
        this.release = release;
    }

    /** The first row, when a rule matches. */
    public Optional<Map<String, Object>> first(String key, Map<String, Object> inputs) {
        return all(key, inputs).stream().findFirst();
    }

    /** A row for each rule that matches, in the table's order. @throws NotFoundException when there is no such table */
    public List<Map<String, Object>> all(String key, Map<String, Object> inputs) {
        return service.evaluateDecisionTableByKey(key, inputs).getResultList().stream()
                .<Map<String, Object>>map(LinkedHashMap::new).toList();
    }

    /** The digest of the models in force. */
    public String release() {
        return release.digest();
    }
}
