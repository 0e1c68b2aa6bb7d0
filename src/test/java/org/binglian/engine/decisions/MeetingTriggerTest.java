package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingTriggerTest {

    static Stream<Row> rows() {
        return Stream.of(
                opinion("DISAGREE", true).hits("ReasonedDisagreement").then("cause", "DISAGREEMENT"),
                opinion("DISAGREE", false).hits(),
                opinion("AGREE_WITH_CONDITIONS", true).hits(),
                opinion("HIGHER_BODY", true).hits(),
                decision("GRANTED", "REFUSED").hits("GrantedAfterRefusal").then("cause", "LINKED_DECISIONS"),
                decision("REFUSED", "GRANTED").hits("RefusedAfterGrant").then("cause", "LINKED_DECISIONS"),
                decision("GRANTED", "GRANTED").hits(),
                decision("REFUSED", "REFUSED").hits(),
                decision("REFUSED", "WITHDRAWN").hits(),
                when("nothing is known").hits());
    }

    private static Row opinion(String opinion, boolean reasoned) {
        return when(opinion + (reasoned ? " with reasons" : ""), "event", "OPINION", "opinion", opinion, "reasoned", reasoned, "decision", null,
                "linkedDecision", null);
    }

    private static Row decision(String own, String linked) {
        return when(own + " beside " + linked, "event", "DECISION", "opinion", null, "reasoned", false, "decision", own, "linkedDecision", linked);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_a_real_conflict_calls_a_meeting(Row row) {
        row.check("meeting-trigger");
    }
}
