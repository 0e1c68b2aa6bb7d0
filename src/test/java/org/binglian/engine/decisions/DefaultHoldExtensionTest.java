package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultHoldExtensionTest {

    static Stream<Row> rows() {
        return Stream.of(
                held("ACCEPTANCE_DEEMED", "VERIFYING").hits("Acceptance").then("workingDays", 0),
                held("RENEWAL_DEEMED", "PROCEDURE_PENDING").hits("Renewal").then("workingDays", 0),
                held("PROCEED_AND_ESCALATE", "VERIFYING").hits("Verifying").then("workingDays", 3),
                held("OPINION_DEEMED_CONSENT", "EXTENSION_PENDING").hits("ExtensionPending").then("workingDays", 2),
                held("PROCEED_AND_ESCALATE", "PROCEDURE_PENDING").hits("ProcedurePending").then("workingDays", 5),
                held("PROCEED_AND_ESCALATE", "CONVENIENCE").hits("Nothing").then("workingDays", 0));
    }

    private static Row held(String consequence, String ground) {
        return when(consequence + " " + ground, "consequence", consequence, "ground", ground);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_hold_goes_on_only_where_the_law_leaves_room_for_it(Row row) {
        row.check("default-hold-extension");
    }
}
