package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemFlowTest {

    static Stream<Row> rows() {
        return Stream.of(
                flow("A05", "flow-instant").hits("Instant").then("flow", "flow-instant"),
                flow("P05", "flow-commitment").hits("Commitment").then("flow", "flow-commitment"),
                flow("B01", "flow-expert").hits("Expert").then("flow", "flow-expert"),
                flow("P01", "flow-hearing").hits("Hearing").then("flow", "flow-hearing"),
                flow("B02", "flow-standard").hits("Standard").then("flow", "flow-standard"),
                flow("B04", "flow-inspection").hits("Inspection").then("flow", "flow-inspection"),
                flow("A07", "flow-referral").hits("Referral").then("flow", "flow-referral"),
                flow("A07", "flow-lottery").hits("Other").then("flow", "flow-standard"));
    }

    private static Row flow(String item, String listed) {
        return when(item, "itemCode", item, "projectClass", "COMMERCIAL", "catalogueFlow", listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_item_runs_the_flow_that_the_list_names_or_the_standard_one(Row row) {
        row.check("item-flow");
    }
}
