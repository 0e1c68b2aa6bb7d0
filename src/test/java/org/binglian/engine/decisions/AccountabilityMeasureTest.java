package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountabilityMeasureTest {

    static Stream<Row> rows() {
        return Stream.of(
                row("OPINION_TIMEOUT", "HANDLER", 1).hits("HandlerFirst").then("measure", "TALK", "days", 5),
                row("GROUNDLESS_REFUSAL", "HANDLER", 1).hits("HandlerFirst").then("measure", "TALK"),
                row("DECISION_TIMEOUT", "HANDLER", 2).hits("HandlerAgain").then("measure", "EFFICIENCY_OFFICE"),
                row("PAPER_NOT_DELIVERED", "HANDLER", 3).hits("HandlerAgainAndAgain").then("measure", "CRITICISM", "days", 10),
                row("MINUTES_NOT_KEPT", "HANDLER", 9).hits("HandlerAgainAndAgain").then("measure", "CRITICISM"),
                row("OPINION_TIMEOUT", "LEADER", 1).hits("LeaderOfOne").then("measure", "ADVICE"),
                row("OPINION_TIMEOUT", "LEADER", 2).hits("LeaderOfOne").then("measure", "ADVICE"),
                row("OPINION_TIMEOUT", "LEADER", 3).hits("LeaderOfMany").then("measure", "TALK"),
                row("LEADER_SILENCE", "LEADER", 1).hits("LeadersActFirst").then("measure", "TALK"),
                row("SECOND_NOTICE", "LEADER", 2).hits("LeadersActAgain").then("measure", "EFFICIENCY_OFFICE"),
                row("OVERRIDE", "HANDLER", 1).hits("LeadersActHandler").then("measure", "NO_MEASURE", "days", 0));
    }

    private static Row row(String kind, String role, int count) {
        return when(kind + " " + role + " " + count, "eventKind", kind, "role", role, "countInYear", count);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_first_time_is_talked_over_and_the_second_goes_to_the_efficiency_office(Row row) {
        row.check("accountability-measure");
    }
}
