package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntermediaryLimitTest {

    static Stream<Row> rows() {
        return Stream.of(
                service("FEASIBILITY_STUDY", 30, "APPLICANT").hits("FeasibilityStudy"),
                service("EIA", 30, "APPLICANT").hits("Eia"),
                service("ENERGY_REPORT", 15, "APPLICANT").hits("EnergyReport"),
                service("SOIL_WATER_PLAN", 20, "APPLICANT").hits("SoilWaterPlan"),
                service("FLOOD_IMPACT", 20, "APPLICANT").hits("FloodImpact"),
                service("WATER_STUDY", 20, "APPLICANT").hits("WaterStudy"),
                service("GEOHAZARD_ASSESSMENT", 20, "APPLICANT").hits("GeohazardAssessment"),
                service("SEISMIC_ASSESSMENT", 30, "APPLICANT").hits("SeismicAssessment"),
                service("CLIMATE_STUDY", 30, "EITHER").hits("ClimateStudy"),
                service("GEOTECHNICAL_SURVEY", 30, "APPLICANT").hits("GeotechnicalSurvey"),
                service("JOINT_SURVEY", 10, "APPLICANT").hits("JointSurvey"),
                service("TRAFFIC_STUDY", 15, "APPLICANT").hits("TrafficStudy"),
                service("FIRE_TEST", 7, "APPLICANT").hits("FireTest"),
                service("DRAWING_REVIEW", 15, "EITHER").hits("DrawingReview"),
                service("TECHNICAL_REVIEW", 15, "BODY").hits("TechnicalReview"),
                service("ANOTHER_SERVICE", 20, "APPLICANT").hits("OtherService"));
    }

    private static Row service(String service, int days, String commissionedBy) {
        return when(service, "service", service).then("longestDays", days, "commissionedBy", commissionedBy);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_service_has_its_longest_time_and_who_commissions_it(Row row) {
        row.check("intermediary-limit");
    }
}
