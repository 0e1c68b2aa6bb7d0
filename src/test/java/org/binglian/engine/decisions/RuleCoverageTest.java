package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision file has a test class of its name with rows, and each of its rules a row that hits it. */
class RuleCoverageTest {

    static List<String> decisions() {
        return DecisionTables.ids();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_rule_is_hit_by_a_row_of_its_test(String id) throws ReflectiveOperationException {
        List<String> hit = rowsFor(id).flatMap(row -> row.rules().stream()).distinct().toList();
        assertThat(hit).containsExactlyInAnyOrderElementsOf(rulesOf(DecisionTables.read(id)));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_key_is_the_file_name_and_history_has_an_end(String id) {
        DmnDecision decision = DecisionTables.read(id);
        assertThat(decision.getKey()).isEqualTo(id);
        assertThat(decision.getName()).isNotBlank();
        assertThat(DecisionTables.FOLDER.resolve(id + ".dmn")).content()
                .contains("camunda:historyTimeToLive=", "<dmndi:DMNShape ", "biodi:width=", "executionPlatformVersion=\"7.24.0\"");
    }

    @SuppressWarnings("unchecked")
    private Stream<Row> rowsFor(String id) throws ReflectiveOperationException {
        String name = Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        Method rows = Class.forName(getClass().getPackageName() + "." + name + "Test").getDeclaredMethod("rows");
        return (Stream<Row>) rows.invoke(null);
    }

    private static List<String> rulesOf(DmnDecision decision) {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().stream()
                .map(DmnDecisionTableRuleImpl::getId).toList();
    }
}
