package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectClassTest {

    static Stream<Row> rows() {
        return Stream.of(
                when("a school on allocated land", "investment", "GOVERNMENT", "sector", "EDUCATION", "land", "ALLOCATED",
                                "region", "150105", "floorArea", 26000, "totalInvestment", 180000000L, "landAreaHa", 4.1,
                                "earthworkM3", 30000, "energyTce", 300, "electricityKwh", 0, "features", List.of("SPECIAL_FIRE", "EIA_FORM"))
                        .hits("GovernmentInvestment")
                        .then("projectClass", "GOVERNMENT", "classNameZh", "政府投资建设项目", "cycleDays", 96, "s1Days", 42, "s2Days", 26, "s3Days", 28, "s4Days", 25),
                small(1800, 0.6, List.of()).hits("SimpleLowRisk")
                        .then("projectClass", "SIMPLE", "classNameZh", "社会投资简易低风险项目", "cycleDays", 10, "s1Days", 1, "s2Days", 5, "s3Days", 4, "s4Days", 15),
                small(10000, 4.99, List.of()).hits("SimpleLowRisk"),
                small(new BigDecimal("9999.99"), new BigDecimal("4.999"), List.of()).hits("SimpleLowRisk"),
                when("numbers and features left out count as nothing", "investment", "ENTERPRISE", "sector", "WAREHOUSE", "land", "GRANTED", "floorArea", 900)
                        .hits("SimpleLowRisk"),
                when("a small government depot", "investment", "GOVERNMENT", "sector", "INDUSTRIAL", "land", "GRANTED", "floorArea", 1800)
                        .hits("GovernmentInvestment"),
                when("a small workshop on allocated land", "investment", "ENTERPRISE", "sector", "INDUSTRIAL", "land", "ALLOCATED", "floorArea", 1800)
                        .hits("SmallOnAllocatedLand").then("projectClass", "COMMERCIAL", "cycleDays", 67),
                small(1800, 0.6, List.of("NEAR_RIVER")).hits("SmallWithSpecialFeature").then("projectClass", "COMMERCIAL"),
                when("a shopping centre", "investment", "ENTERPRISE", "sector", "COMMERCIAL_HOUSING", "land", "GRANTED", "floorArea", 42000,
                                "landAreaHa", 3.2, "earthworkM3", 68000, "features", List.of("DEEP_BASEMENT", "NEAR_RIVER"))
                        .hits("Commercial")
                        .then("projectClass", "COMMERCIAL", "classNameZh", "商业性开发建设项目", "classNameEn", "Commercial development project",
                                "cycleDays", 67, "s1Days", 15, "s2Days", 20, "s3Days", 32, "s4Days", 25),
                small(10001, 0.6, List.of()).hits("Commercial"),
                small(1800, 5, List.of()).hits("Commercial"),
                when("a small workshop that moves much earth", "investment", "ENTERPRISE", "sector", "INDUSTRIAL", "land", "GRANTED", "floorArea", 1800, "earthworkM3", 50000)
                        .hits("Commercial"),
                when("a small workshop that burns much coal", "investment", "ENTERPRISE", "sector", "INDUSTRIAL", "land", "GRANTED", "floorArea", 1800, "energyTce", 1000)
                        .hits("Commercial"),
                when("a small workshop that uses much current", "investment", "ENTERPRISE", "sector", "INDUSTRIAL", "land", "GRANTED", "floorArea", 1800, "electricityKwh", 5000000L)
                        .hits("Commercial"),
                when("a workshop without a floor area", "investment", "ENTERPRISE", "sector", "INDUSTRIAL", "land", "GRANTED").hits("Commercial"),
                when("nothing is known").hits("Commercial"),
                when("everything is null", "investment", null, "sector", null, "land", null, "region", null, "floorArea", null, "totalInvestment", null,
                        "landAreaHa", null, "earthworkM3", null, "energyTce", null, "electricityKwh", null, "features", null).hits("Commercial"));
    }

    private static Row small(Number floorArea, Number landAreaHa, List<String> features) {
        return when("a workshop of " + floorArea + " m² on " + landAreaHa + " ha with " + features, "investment", "ENTERPRISE", "sector", "INDUSTRIAL",
                "land", "GRANTED", "region", "150105", "floorArea", floorArea, "totalInvestment", 9000000, "landAreaHa", landAreaHa,
                "earthworkM3", 2000, "energyTce", 90, "electricityKwh", 400000, "features", features);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_class_and_its_days_follow_from_the_facts(Row row) {
        row.check("project-class");
    }
}
