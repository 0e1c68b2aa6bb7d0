package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToleranceTest {

    static Stream<Row> rows() {
        return Stream.of(
                gap("B01", "B01-M3", 10, false).hits("Listed").then("allowed", true, "days", 10, "consequence", "RETURN_OR_TAKE_BACK"),
                gap("D05", "D05-M1", 20, false).hits("Listed").then("days", 20),
                gap("D05", "D05-M1", 21, false).hits("Capped").then("allowed", true, "days", 20),
                gap("B01", "B01-M1", 0, false).hits("NotListed").then("allowed", false, "days", 0),
                gap("B01", "B01-M1", null, false).hits("NotListed").then("allowed", false),
                gap("C02", "C02-M3", 10, false).hits("SafetyJudgement").then("allowed", false, "reason", "SAFETY"),
                gap("B01", "B01-M3", 10, true).hits("BadRecord").then("allowed", false, "reason", "BAD_RECORD"),
                gap("C02", "C02-M3", 0, true).hits("BadRecord").then("allowed", false));
    }

    private static Row gap(String item, String material, Integer days, boolean badRecord) {
        return when(material + " for " + days + " days, bad record " + badRecord, "itemCode", item, "materialCode", material, "catalogueDays", days,
                "badRecord", badRecord);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_material_may_follow_only_as_the_list_and_the_record_allow(Row row) {
        row.check("tolerance");
    }
}
