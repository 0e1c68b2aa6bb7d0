package org.binglian.engine.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision tables in the folder {@code decisions}, run by the DMN engine alone. */
final class DecisionTables {

    static final Path FOLDER = Path.of("decisions");

    private static DmnDecisionTableEvaluationEvent last;
    private static final DmnEngine ENGINE = engine();

    private DecisionTables() {}

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> last = event);
        return configuration.buildEngine();
    }

    /** What a table answered: the matched rule ids in table order, and one output map for each. */
    record Answer(List<String> rules, List<Map<String, Object>> outputs) {}

    static synchronized Answer evaluate(String id, Map<String, Object> variables) {
        List<Map<String, Object>> outputs =
                ENGINE.evaluateDecisionTable(read(id), variables).getResultList();
        return new Answer(last.getMatchingRules().stream().map(rule -> rule.getId()).toList(), outputs);
    }

    static DmnDecision read(String id) {
        try (InputStream xml = Files.newInputStream(FOLDER.resolve(id + ".dmn"))) {
            return ENGINE.parseDecision(id, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.substring(0, name.length() - ".dmn".length()))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
