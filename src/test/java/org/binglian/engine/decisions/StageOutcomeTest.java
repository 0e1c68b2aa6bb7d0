package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageOutcomeTest {

    static Stream<Row> rows() {
        return Stream.of(
                outcome(3, 0, 0, 3, 0, 0, 2, true).hits("AllWithdrawn").then("outcome", "READY", "closingState", 14),
                outcome(3, 2, 0, 0, 0, 0, 0, true).hits("Conflict").then("outcome", "MEETING", "closingState", null),
                outcome(3, 2, 0, 0, 0, 0, 1, true).hits("Conflict").then("outcome", "MEETING"),
                outcome(3, 2, 0, 0, 0, 0, 1, false).hits("OpenGate").then("outcome", "BLOCKED", "closingState", null),
                outcome(3, 2, 1, 0, 1, 1, 0, true).hits("Refused").then("outcome", "READY", "closingState", 13),
                outcome(3, 2, 1, 0, 0, 0, 0, false).hits("Refused").then("closingState", 13),
                outcome(3, 2, 0, 0, 1, 0, 0, false).hits("PassedByDefault").then("outcome", "READY", "closingState", 12),
                outcome(3, 3, 0, 0, 0, 1, 0, false).hits("Tolerated").then("outcome", "READY", "closingState", 12),
                outcome(3, 2, 0, 1, 0, 0, 0, false).hits("Granted").then("outcome", "READY", "closingState", 11),
                outcome(0, 0, 0, 0, 0, 0, 0, false).hits("Granted"),
                when("a conflict, the counts left out", "items", 2, "conflict", true).hits("Conflict"),
                when("nothing is known").hits("Granted").then("outcome", "READY", "closingState", 11));
    }

    private static Row outcome(int items, int granted, int refused, int withdrawn, int byDefault, int tolerated, int gates, boolean conflict) {
        return when("%d items: %d granted, %d refused, %d withdrawn, %d by default, %d tolerated, %d gates, conflict %s"
                        .formatted(items, granted, refused, withdrawn, byDefault, tolerated, gates, conflict),
                "items", items, "granted", granted, "refused", refused, "withdrawn", withdrawn, "passedByDefault", byDefault,
                "toleratedOpen", tolerated, "openGates", gates, "conflict", conflict);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_case_closes_with_the_national_state(Row row) {
        row.check("stage-outcome");
    }
}
