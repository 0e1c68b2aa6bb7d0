package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmConsequenceTest {

    static Stream<Row> rows() {
        return Stream.of(
                alarm("OPINION", "OPINION_DEEMED_CONSENT").hits("Opinion").then("consequence", "OPINION_DEEMED_CONSENT"),
                alarm("OPINION", "FORBIDDEN").hits("OverdueOpinion").then("consequence", "NONE"),
                alarm("PROMISED", "PROCEED_AND_ESCALATE").hits("Decision").then("consequence", "PROCEED_AND_ESCALATE"),
                alarm("PROMISED", null).hits("Decision").then("consequence", "PROCEED_AND_ESCALATE"),
                alarm("PROMISED", "FORBIDDEN").hits("OverdueDecision").then("consequence", "NONE"),
                alarm("ACCEPTANCE", null).hits("Acceptance").then("consequence", "ACCEPTANCE_DEEMED"),
                alarm("INVITATION", null).hits("Absence").then("consequence", "ABSENCE_DEEMED_CONSENT"),
                alarm("CORRECTION", null).hits("Correction").then("consequence", "APPLICATION_LAPSES"),
                alarm("promise.due", null).hits("Promise").then("consequence", "APPLICATION_LAPSES"),
                alarm("HEARING_REQUEST", null).hits("HearingRequest").then("consequence", "RIGHT_LAPSES"),
                alarm("HEARING_STATEMENT", null).hits("HearingStatement").then("consequence", "RIGHT_LAPSES"),
                alarm("AFTERCARE", null).hits("Others").then("consequence", "NONE"),
                alarm("promise.reminder", null).hits("Others").then("consequence", "NONE"));
    }

    private static Row alarm(String alarm, String mode) {
        return mode == null ? when(alarm, "alarm", alarm) : when(alarm + " " + mode, "alarm", alarm, "mode", mode);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_what_cannot_be_put_right_is_held_back(Row row) {
        row.check("alarm-consequence");
    }
}
