package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentTest {

    static Stream<Row> rows() {
        return Stream.of(
                item("P05", false, false).hits("Allowed").then("allowed", true, "checkWithin", 40, "loseMonths", 6),
                item("P05", true, false).hits("BadRecord").then("allowed", false, "reason", "BAD_RECORD"),
                item("P05", false, true).hits("PrivilegeLost").then("allowed", false, "reason", "PRIVILEGE_LOST"),
                item("P05", true, true).hits("BadRecord").then("allowed", false),
                item("C02", false, false).hits("HighRisk").then("allowed", false, "reason", "HIGH_RISK", "checkWithin", 0),
                item("P01", true, true).hits("HighRisk").then("allowed", false));
    }

    private static Row item(String item, boolean badRecord, boolean privilegeLost) {
        return when(item + ", bad record " + badRecord + ", privilege lost " + privilegeLost, "itemCode", item, "badRecord", badRecord,
                "privilegeLost", privilegeLost);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_promise_replaces_the_examination_only_where_little_can_go_wrong(Row row) {
        row.check("commitment");
    }
}
