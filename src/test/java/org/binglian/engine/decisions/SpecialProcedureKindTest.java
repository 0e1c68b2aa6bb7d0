package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecialProcedureKindTest {

    static Stream<Row> rows() {
        return Stream.of(
                procedure("HEARING", "B02", true).hits("Hearing").then("allowed", true, "stopsClock", true, "longestDays", 20),
                procedure("HEARING", "C03", false).hits("Hearing").then("allowed", true, "stopsClock", true),
                procedure("TECHNICAL_REVIEW", "P04", true).hits("SoilAndWaterTechnicalReview").then("allowed", true, "stopsClock", true, "longestDays", 30),
                procedure("TECHNICAL_REVIEW", "P04", false).hits("NotListed").then("allowed", false, "stopsClock", false),
                procedure("EXPERT_REVIEW", "C02", true).hits("FireExpertReview").then("stopsClock", true, "longestDays", 20),
                procedure("EXPERT_REVIEW", "C02", null).hits("NotListed").then("allowed", false, "longestDays", 0),
                procedure("EXPERT_REVIEW", "C03", false).hits("NotListed").then("allowed", false),
                procedure("PUBLIC_NOTICE", "C03", false).hits("NotListed").then("allowed", false),
                procedure("EXPERT_REVIEW", "B01", true).hits("ExpertReview").then("allowed", true, "stopsClock", true, "longestDays", 30, "owner", "EXPERT"),
                procedure("TESTING", "C07", true).hits("TestingAndInspection").then("allowed", true, "stopsClock", true),
                procedure("INSPECTION", "C07", true).hits("TestingAndInspection"),
                procedure("QUARANTINE", "C07", true).hits("TestingAndInspection"),
                procedure("APPRAISAL", "P09", true).hits("TestingAndInspection"),
                procedure("TENDER", "A09", true).hits("TenderAndAuction").then("stopsClock", true),
                procedure("AUCTION", "A09", true).hits("TenderAndAuction").then("stopsClock", true),
                procedure("SITE_VISIT", "D01", true).hits("SiteVisit").then("allowed", true, "stopsClock", false),
                procedure("SITE_VISIT", "C03", false).hits("SiteVisit").then("allowed", true, "stopsClock", false),
                procedure("COLLECTIVE_DISCUSSION", "C03", false).hits("CollectiveDiscussion").then("allowed", true, "stopsClock", false),
                procedure("PUBLIC_NOTICE", "B02", true).hits("PublicNotice").then("allowed", true, "stopsClock", false),
                procedure("TECHNICAL_REVIEW", "C01", true).hits("TechnicalReview").then("allowed", true, "stopsClock", false),
                procedure("REFERRAL", "C03", false).hits("NotListed").then("allowed", false),
                procedure("REFERRAL", "A07", true).hits("Referral").then("allowed", true, "stopsClock", true, "longestDays", 20, "owner", "HIGHER_BODY"),
                procedure("PUBLIC_SERVICE", "U01", false).hits("PublicService").then("allowed", true, "stopsClock", false, "owner", "PUBLIC_SERVICE"),
                procedure("INTERMEDIARY_SERVICE", "C01", false).hits("IntermediaryService").then("stopsClock", false, "owner", "INTERMEDIARY"),
                procedure("APPLICANT_EXPLANATION", "C01", false).hits("ApplicantSupplements").then("stopsClock", false, "owner", "APPLICANT"),
                procedure("HOLIDAY", "C01", true).hits("UnknownKind").then("allowed", false, "stopsClock", false, "longestDays", 0),
                procedure(null, null, null).hits("UnknownKind").then("allowed", false));
    }

    private static Row procedure(String kind, String item, Boolean listed) {
        return when(kind + " for " + item + ", listed " + listed, "kind", kind, "itemCode", item, "listed", listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_what_the_law_lists_stops_the_clock(Row row) {
        row.check("special-procedure-kind");
    }
}
