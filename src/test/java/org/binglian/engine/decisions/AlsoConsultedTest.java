package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlsoConsultedTest {

    static Stream<Row> rows() {
        return Stream.of(
                item("B01", "FOREST_GRASSLAND", "AIRPORT_CLEARANCE").hits("ForestOrGrass").then("department", "forestry", "days", 5, "mode", "OPINION_DEEMED_CONSENT"),
                item("B01", "AIRPORT_CLEARANCE").hits(),
                item("B01").hits(),
                item("B02", "FOREST_GRASSLAND").hits());
    }

    private static Row item(String code, String... features) {
        return when(code + " with " + List.of(features), "itemCode", code, "projectClass", "COMMERCIAL", "features", List.of(features));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void more_departments_are_asked_where_the_project_is_of_a_kind(Row row) {
        row.check("also-consulted");
    }
}
