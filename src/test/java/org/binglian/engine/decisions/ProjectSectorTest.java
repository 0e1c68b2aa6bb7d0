package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectSectorTest {

    static Stream<Row> rows() {
        return Stream.of(
                of("COMMERCIAL_HOUSING", "CommercialHousing", "商品住房、商业", "Commercial and housing"),
                of("INDUSTRIAL", "Industrial", "工业", "Industry"), of("WAREHOUSE", "Warehouse", "仓储", "Warehouse"),
                of("OFFICE", "Office", "办公", "Offices"), of("SCHOOL", "School", "学校", "School"),
                of("HOSPITAL", "Hospital", "医院", "Hospital"), of("OTHER", "Other", "其他", "Other"));
    }

    private static Row of(String code, String rule, String zh, String en) {
        return when("what " + code + " is called", "code", code).hits(rule).then("nameZh", zh, "nameEn", en);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_sector_has_its_name(Row row) {
        row.check("project-sector");
    }
}
