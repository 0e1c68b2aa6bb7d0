package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntermediaryStandingTest {

    static Stream<Row> rows() {
        return Stream.of(
                conduct("expired", true, 0, 0, 3, 5.0).hits("QualificationExpired").then("standing", "SUSPENDED", "months", 0),
                conduct("late three times", false, 3, 0, 0, null).hits("OftenLate").then("standing", "SUSPENDED", "months", 6),
                conduct("returned three times", false, 2, 3, 0, null).hits("OftenReturned").then("standing", "SUSPENDED", "months", 3),
                conduct("badly rated", false, 0, 0, 3, 2.4).hits("BadlyRated").then("standing", "SUSPENDED", "months", 3),
                conduct("badly rated, by two only", false, 0, 0, 2, 1.0).hits("GoodStanding").then("standing", "ACTIVE"),
                conduct("just well enough rated", false, 0, 0, 3, 2.5).hits("GoodStanding").then("standing", "ACTIVE"),
                conduct("late twice", false, 2, 2, 0, null).hits("LateTwice").then("standing", "WARNED"),
                conduct("returned twice", false, 1, 2, 3, 4.0).hits("ReturnedTwice").then("standing", "WARNED"),
                conduct("once late, once returned, nobody rated", false, 1, 1, 0, null).hits("GoodStanding").then("standing", "ACTIVE", "months", 0));
    }

    private static Row conduct(String situation, boolean expired, int late, int returned, int ratings, Double average) {
        return when(situation, "qualificationExpired", expired, "lateCount", late, "returnedCount", returned, "ratingCount", ratings, "averageRating", average);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void conduct_decides_whether_an_agency_may_be_engaged(Row row) {
        row.check("intermediary-standing");
    }
}
