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

/**
 * Each rule that was written with the program, {@code Rule_…}, has a row that hits it. A row that an analyst adds in Modeler or in the
 * studio is called {@code DecisionRule_…} there and asks for none, nor does a table that an analyst adds.
 */
class RuleCoverageTest {

    private static final String WRITTEN_WITH_THE_PROGRAM = "Rule_";

    static List<String> decisions() {
        return DecisionTables.ids();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_rule_of_ours_is_hit_by_a_row_of_its_test(String id) throws ReflectiveOperationException {
        List<String> hit = rowsFor(id).flatMap(row -> row.rules().stream()).distinct().toList();
        assertThat(hit).containsExactlyInAnyOrderElementsOf(rulesOf(DecisionTables.read(id)).stream()
                .filter(rule -> rule.startsWith(WRITTEN_WITH_THE_PROGRAM)).toList());
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
        try {
            Method rows = Class.forName(getClass().getPackageName() + "." + name + "Test").getDeclaredMethod("rows");
            return (Stream<Row>) rows.invoke(null);
        } catch (ClassNotFoundException noTestOfItsOwn) {
            return Stream.empty();
        }
    }

    private static List<String> rulesOf(DmnDecision decision) {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().stream()
                .map(DmnDecisionTableRuleImpl::getId).toList();
    }
}
