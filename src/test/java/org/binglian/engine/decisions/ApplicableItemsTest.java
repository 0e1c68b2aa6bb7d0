package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicableItemsTest {

    static Stream<Row> rows() {
        return Stream.of(
                item("P10", "INTERMEDIARY_SERVICE", true, true).hits("IntermediaryService").then("applicable", false),
                item("A01", "LICENCE", false, true).hits("ClassNotListed").then("applicable", false),
                item("A01", "LICENCE", null, true).hits("ClassNotListed").then("applicable", false),
                item("C02", "LICENCE", true, false).hits("ConditionNotMet").then("applicable", false),
                item("C02", "LICENCE", true, null).hits("ConditionNotMet").then("applicable", false),
                item("C04", "CONFIRMATION", true, true).hits("MergedWithConstructionPermit").then("applicable", true),
                item("C04", "CONFIRMATION", false, true).hits("ClassNotListed").then("applicable", false),
                item("U01", "UTILITY", true, true).hits("UtilityConnection").then("applicable", true),
                item("U01", "UTILITY", true, false).hits("ConditionNotMet").then("applicable", false),
                item("B02", "LICENCE", true, true).hits("Listed").then("applicable", true),
                item("D07", "PACKAGE", true, true).hits("Listed").then("applicable", true),
                when("nothing is known").hits("ClassNotListed").then("applicable", false));
    }

    private static Row item(String code, String kind, Boolean listed, Boolean condition) {
        return when(code + " listed " + listed + ", condition " + condition, "itemCode", code, "itemKind", kind, "stage", "S3",
                "projectClass", "COMMERCIAL", "classListed", listed, "conditionMet", condition);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_listed_items_whose_condition_holds_join_the_case(Row row) {
        row.check("applicable-items");
    }
}
