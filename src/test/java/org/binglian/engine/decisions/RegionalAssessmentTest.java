package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.engine.decisions.Row.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionalAssessmentTest {

    private static final List<String> HIGH_RISK = List.of("P01", "P02", "P06", "P11");

    static Stream<Row> rows() {
        return Stream.of(
                spares("EIA", "P01", "EiaReport", "SIMPLIFY", "flow-standard"),
                spares("EIA", "P02", "EiaForm", "SIMPLIFY", "flow-instant"),
                spares("ENERGY", "P03", "Energy", "COMMIT", "flow-commitment"),
                spares("SOIL_WATER", "P04", "SoilWater", "COMMIT", "flow-commitment"),
                spares("FLOOD", "P06", "Flood", "SIMPLIFY", "flow-standard"),
                spares("WATER_RESOURCES", "P07", "WaterResources", "COMMIT", "flow-commitment"),
                spares("MINERAL", "P09", "Mineral", "SKIP", ""),
                spares("GEOHAZARD", "P10", "Geohazard", "SKIP", ""),
                spares("RELICS", "P11", "Relics", "SIMPLIFY", "flow-standard"),
                spares("SEISMIC", "P12", "Seismic", "SKIP", ""),
                spares("CLIMATE", "P13", "Climate", "SKIP", ""),
                spares("MINERAL", "P10", "Nothing", "NONE", ""),
                spares("GEOHAZARD", "C03", "Nothing", "NONE", ""));
    }

    private static Row spares(String kind, String item, String rule, String treatment, String flow) {
        return when(kind + " " + item, "kind", kind, "itemCode", item, "projectClass", "COMMERCIAL", "region", "150105").hits(rule)
                .then("treatment", treatment, "flow", flow);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_kind_spares_the_items_that_it_covers(Row row) {
        row.check("regional-assessment");
    }

    @Test
    void what_touches_safety_or_environment_is_simplified_at_most() {
        for (String kind : List.of("EIA", "RELICS", "FLOOD", "ENERGY", "GEOHAZARD", "SOIL_WATER", "MINERAL", "WATER_RESOURCES", "SEISMIC", "CLIMATE")) {
            for (String item : HIGH_RISK) {
                assertThat(DecisionTables.evaluate("regional-assessment", Map.of("kind", kind, "itemCode", item, "projectClass", "GOVERNMENT",
                        "region", "")).outputs().get(0).get("treatment")).as(kind + " " + item).isIn("SIMPLIFY", "NONE");
            }
        }
    }
}
