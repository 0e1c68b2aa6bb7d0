package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageLeadTest {

    static Stream<Row> rows() {
        return Stream.of(
                when("S1", "stage", "S1", "projectClass", "COMMERCIAL").hits("LandAndPlanning").then("department", "planning"),
                when("S2", "stage", "S2", "projectClass", "SIMPLE").hits("LandAndPlanning").then("department", "planning"),
                when("S3", "stage", "S3", "projectClass", "GOVERNMENT").hits("ConstructionAndCompletion").then("department", "housing"),
                when("S4", "stage", "S4", "projectClass", null).hits("ConstructionAndCompletion").then("department", "housing"),
                when("beside the stages", "stage", "PARALLEL").hits("Parallel").then("department", "bureau"),
                when("utilities", "stage", "UTILITY").hits("Utility").then("department", "housing"),
                when("a stage that nobody knows", "stage", "S9").hits("Otherwise").then("department", "bureau"),
                when("single items without a stage", "stage", null).hits("Otherwise").then("department", "bureau"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_stage_has_one_lead_department(Row row) {
        row.check("stage-lead");
    }
}
