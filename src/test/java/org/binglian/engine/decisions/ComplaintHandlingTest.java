package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintHandlingTest {

    static Stream<Row> rows() {
        return Stream.of(
                rating(1).hits("BadRating").then("opens", true, "verifier", "LEADER", "verifyWithin", 5),
                rating(2).hits("BadRating").then("opens", true),
                rating(3).hits("OtherRating").then("opens", false),
                rating(5).hits("OtherRating").then("opens", false),
                complaint("DECISION").hits("AgainstTheDecision").then("opens", false),
                complaint("INTEGRITY").hits("ToSupervision").then("opens", true, "verifier", "SUPERVISION", "verifyWithin", 10),
                complaint("LEADER").hits("ToSupervision").then("verifier", "SUPERVISION"),
                complaint("FEES").hits("ToSupervision").then("verifier", "SUPERVISION"),
                complaint("DELAY").hits("ToTheLeader").then("opens", true, "verifier", "LEADER", "verifyWithin", 5),
                complaint("OTHER").hits("ToTheLeader").then("verifier", "LEADER"));
    }

    private static Row rating(int stars) {
        return when(stars + " stars", "channel", "RATING", "stars", stars, "ground", null);
    }

    private static Row complaint(String ground) {
        return when(ground, "channel", "COMPLAINT", "stars", null, "ground", ground);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_complaint_is_verified_by_somebody_else_than_the_person_complained_of(Row row) {
        row.check("complaint-handling");
    }
}
