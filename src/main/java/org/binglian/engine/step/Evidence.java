package org.binglian.engine.step;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.RulesInForce;
import org.binglian.supervision.WarningCards;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What proves a default: the clock with its explanation, the warnings given, the process version and the models by their SHA-256. */
@Component
class Evidence {

    private final Clocks clocks;
    private final WarningCards cards;
    private final RulesInForce rules;
    private final RepositoryService repository;
    private final OfficeTime office;
    private final CasePapers papers;
    private final ObjectMapper json;

    Evidence(Clocks clocks, WarningCards cards, RulesInForce rules, @Lazy RepositoryService repository, OfficeTime office, CasePapers papers,
             ObjectMapper json) {
        this.clocks = clocks;
        this.cards = cards;
        this.rules = rules;
        this.repository = repository;
        this.office = office;
        this.papers = papers;
        this.json = json;
    }

    /** The case's latest clock of a step, stopped or not. */
    RunningClock lastStep(CaseNumber number, String kind) {
        return clocks.ofCase(number.value()).stream().filter(clock -> clock.kind().equals(kind)).reduce((a, b) -> b).orElseThrow();
    }

    RunningClock latest(ClockScope scope, String kind) {
        return clocks.ofCase(scope.caseNumber()).stream().filter(clock -> clock.kind().equals(kind) && clock.scope().equals(scope))
                .reduce((a, b) -> b).orElseThrow();
    }

    Map<String, Object> of(DelegateExecution execution, RunningClock clock) {
        var definition = repository.getProcessDefinition(execution.getProcessDefinitionId());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("clock", Map.of("kind", clock.kind(), "start", clock.start().toString(), "amount", clock.amount(), "extension",
                clock.extension(), "unit", clock.unit().name(), "due", clock.due().toString(), "provisional", clock.provisional()));
        evidence.put("explanation", json.convertValue(clocks.explain(clock.id()).explanation(), new TypeReference<List<Map<String, Object>>>() {}));
        evidence.put("warnings", cards.ofCase(clock.scope().caseNumber()).stream()
                .filter(card -> card.clockKind().equals(clock.kind()) && java.util.Objects.equals(card.itemCode(), clock.scope().itemCode())
                        && (clock.scope().department() == null || clock.scope().department().equals(card.department())))
                .map(card -> Map.of("level", card.level(), "givenAt", card.givenAt().toString())).toList());
        evidence.put("process", Map.of("key", definition.getKey(), "version", definition.getVersion(), "sha256",
                rules.sha256(definition.getDeploymentId(), definition.getResourceName())));
        evidence.put("decision", Map.of("key", "timeout-default", "sha256", rules.sha256(definition.getDeploymentId(), "decisions/timeout-default.dmn")));
        evidence.put("release", rules.digest(definition.getDeploymentId()));
        return evidence;
    }

    /** The same in words, for the notice. */
    Map<String, Object> words(String layer, String mode, String basis, String department, LocalDate effectiveOn) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("department", department);
        words.put("departmentName", papers.department(department));
        words.put("mode", papers.text("default." + mode, mode));
        words.put("ground", basis == null ? "" : basis);
        words.put("reason", papers.text("default.layer." + layer, layer));
        words.put("effectiveOn", effectiveOn.toString());
        words.put("recordedOn", office.today().toString());
        words.put("rule", "R05_DEEMED_CONSENT");
        return words;
    }
}
