package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddedOpinionTest {

    static Stream<Row> rows() {
        return Stream.of(
                asked("planning", "planning").hits("OwnBody").then("allowed", false),
                asked("window", "planning").hits("NotConsulted").then("allowed", false),
                asked("supervision", "planning").hits("NotConsulted").then("allowed", false),
                asked("fire", "planning").hits("SafetyAuthority").then("allowed", true, "days", 10, "mode", "FORBIDDEN", "holdsGrant", true),
                asked("utilities", "planning").hits("Utility").then("allowed", true, "days", 3, "mode", "OPINION_DEEMED_CONSENT", "holdsGrant", false),
                asked("forestry", "planning").hits("Otherwise").then("allowed", true, "days", 5, "mode", "OPINION_DEEMED_CONSENT", "holdsGrant", true),
                asked("planning", "bureau").hits("Otherwise").then("allowed", true));
    }

    private static Row asked(String department, String body) {
        return when(body + " asks " + department, "department", department, "decidingBody", body, "itemCode", "B01");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_more_department_is_asked_by_the_table(Row row) {
        row.check("added-opinion");
    }
}
