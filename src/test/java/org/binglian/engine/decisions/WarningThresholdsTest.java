package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarningThresholdsTest {

    static Stream<Row> rows() {
        return Stream.of(
                clock("PROMISED", 20).hits("HalfTime", "DayBefore", "LastDay", "DayAfter").then("level", "REMINDER", "remainingDays", 10),
                clock("STATUTORY", 7).hits("HalfTime", "DayBefore", "LastDay", "DayAfter").then("remainingDays", 3),
                clock("OPINION", 6).hits("HalfTime", "DayBefore", "LastDay", "DayAfter").then("remainingDays", 3),
                clock("OPINION", 5).hits("TwoDaysLeft", "DayBefore", "LastDay", "DayAfter").then("level", "REMINDER", "remainingDays", 2),
                clock("OPINION", 3).hits("TwoDaysLeft", "DayBefore", "LastDay", "DayAfter"),
                clock("OPINION", 2).hits("DayBefore", "LastDay", "DayAfter").then("level", "REMINDER", "remainingDays", 1),
                clock("AFTERCARE", 1).hits("LastDay", "DayAfter").then("level", "YELLOW", "remainingDays", 0),
                clock("PROMISED", 0).hits("DayAfter").then("level", "RED", "remainingDays", -1),
                clock("CORRECTION", 15).hits("HalfTime", "DayBefore").then("level", "REMINDER", "remainingDays", 7),
                clock("COMMITMENT", 1).hits(),
                clock("STEP_REVIEW", 8).hits("StepPeriodOver").then("level", "YELLOW", "remainingDays", -1),
                clock("STEP_DECISION", 1).hits("StepPeriodOver"),
                clock(null, 2).hits("DayBefore", "LastDay", "DayAfter"),
                clock("PROMISED", null).hits());
    }

    private static Row clock(String kind, Integer days) {
        return when(kind + " of " + days, "clockKind", kind, "workingDays", days);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void warnings_come_earlier_for_longer_clocks(Row row) {
        row.check("warning-thresholds");
    }
}
