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
                flow("P01", "flow-hearing").hits("Hearing").then("flow", "flow-expert"),
                flow("B02", "flow-standard").hits("Standard").then("flow", "flow-standard"),
                flow("B04", "flow-inspection").hits("Other").then("flow", "flow-standard"),
                flow("A07", "flow-referral").hits("Other").then("flow", "flow-standard"));
    }

    private static Row flow(String item, String listed) {
        return when(item, "itemCode", item, "projectClass", "COMMERCIAL", "catalogueFlow", listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_item_runs_a_flow_that_is_drawn(Row row) {
        row.check("item-flow");
    }
}
