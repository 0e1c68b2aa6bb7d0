package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountabilityExcuseTest {

    static Stream<Row> rows() {
        return Stream.of(
                none("nothing on record", "DECISION_TIMEOUT").hits("None").then("excused", false),
                when("held by the breaker", "eventKind", "DECISION_TIMEOUT", "heldByBreaker", true, "outageMinutes", 0, "paused", false,
                        "extended", false, "higherBody", false).hits("HeldByBreaker").then("excused", true),
                when("an outage of 31 minutes", "eventKind", "OPINION_TIMEOUT", "heldByBreaker", false, "outageMinutes", 31, "paused", false,
                        "extended", false, "higherBody", false).hits("Outage").then("excused", true),
                when("an outage of 30 minutes", "eventKind", "OPINION_TIMEOUT", "heldByBreaker", false, "outageMinutes", 30, "paused", false,
                        "extended", false, "higherBody", false).hits("None").then("excused", false),
                when("in a special procedure", "eventKind", "PAPER_NOT_DELIVERED", "heldByBreaker", false, "outageMinutes", 0, "paused", true,
                        "extended", false, "higherBody", false).hits("Paused").then("excused", true),
                when("extended", "eventKind", "DECISION_OVERDUE", "heldByBreaker", false, "outageMinutes", 0, "paused", false,
                        "extended", true, "higherBody", false).hits("Extended").then("excused", true),
                when("waits for a higher body", "eventKind", "DECISION_OVERDUE", "heldByBreaker", false, "outageMinutes", 0, "paused", false,
                        "extended", false, "higherBody", true).hits("HigherBody").then("excused", true),
                when("a groundless refusal while everything stood still", "eventKind", "GROUNDLESS_REFUSAL", "heldByBreaker", true,
                        "outageMinutes", 500, "paused", true, "extended", true, "higherBody", true).hits("OwnAct").then("excused", false),
                none("a second list of demands", "SECOND_NOTICE").hits("OwnAct").then("excused", false),
                none("an override", "OVERRIDE").hits("OwnAct").then("excused", false));
    }

    private static Row none(String situation, String kind) {
        return when(situation, "eventKind", kind, "heldByBreaker", false, "outageMinutes", 0, "paused", false, "extended", false,
                "higherBody", false);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void silence_that_was_not_the_persons_is_excused_and_an_act_is_not(Row row) {
        row.check("accountability-excuse");
    }
}
