package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrerequisiteWaiverTest {

    private static final List<String> WHATEVER_THE_CATALOGUE_SAYS =
            List.of("HARD", "WAIVE_TO_DECISION", "WAIVE_TO_START", "DROP", "");

    private static final List<Pin> STATUTORY = List.of(
            new Pin("LandPreExaminationBeforeFeasibility", List.of("A02", "A04"), List.of("A06")),
            new Pin("ProposalBeforeFeasibility", List.of("A02"), List.of("A01")),
            new Pin("EnergyReviewBeforeGovernmentFeasibility", List.of("A02"), List.of("P03")),
            new Pin("FeasibilityBeforePreliminaryDesign", List.of("A03"), List.of("A02")),
            new Pin("LandPreExaminationBeforeConversionAndSupply", List.of("A07", "A09"), List.of("A06")),
            new Pin("ConversionBeforeSupply", List.of("A09"), List.of("A07")),
            new Pin("InvestmentDecisionBeforeLandPlanningPermit", List.of("A08"), List.of("A02", "A04", "A05")),
            new Pin("SchemeBeforePlanningPermit", List.of("B02"), List.of("B01")),
            new Pin("SchemeBeforeSeismicReview", List.of("B05"), List.of("B01")),
            new Pin("PlanningPermitBeforeFireReview", List.of("C02"), List.of("B02")),
            new Pin("PlanningPermitBeforeConstructionPermit", List.of("C03"), List.of("B02")),
            new Pin("LandApprovalBeforeConstructionPermit", List.of("C03"), List.of("A08", "A09")),
            new Pin("FireReviewBeforeConstructionPermit", List.of("C03"), List.of("C02")),
            new Pin("PlanningPermitBeforeRoadWorks", List.of("C05"), List.of("B02")),
            new Pin("PlanningPermitBeforePlanningCheck", List.of("D01"), List.of("B02")),
            new Pin("FireReviewBeforeFireAcceptance", List.of("D02"), List.of("C02")),
            new Pin("CivilDefencePermitBeforeAcceptanceFiling", List.of("D04"), List.of("B03")),
            new Pin("ChecksBeforeCompletionFiling", List.of("D06"), List.of("D01", "D02", "D03")),
            new Pin("CompletionFilingBeforeRegistration", List.of("D08"), List.of("D06")));

    private static final List<Pin> BEFORE_WORK_STARTS = List.of(
            new Pin("StartEnvironment", List.of("C03", "B02"), List.of("P01", "P02")),
            new Pin("StartEnergy", List.of("C03"), List.of("P03")),
            new Pin("StartSoilAndWater", List.of("C03"), List.of("P04", "P05")),
            new Pin("StartFlood", List.of("C03", "B02"), List.of("P06")),
            new Pin("StartWaterAbstraction", List.of("C03"), List.of("P07")),
            new Pin("StartRelics", List.of("C03"), List.of("P11")),
            new Pin("StartSeismic", List.of("C03"), List.of("P12")),
            new Pin("StartTrees", List.of("C03"), List.of("B04")),
            new Pin("StartLightning", List.of("C03"), List.of("B06")),
            new Pin("StartQualitySupervision", List.of("C03"), List.of("C04")),
            new Pin("StartRoadAndSewer", List.of("C03"), List.of("C05", "C07")));

    private static final List<Pin> BEFORE_THE_DECISION = List.of(
            new Pin("DecisionDrawings", List.of("C03"), List.of("C01")),
            new Pin("DecisionLandProof", List.of("B02"), List.of("A08", "A09")),
            new Pin("DecisionForestUse", List.of("C03"), List.of("P08")));

    private record Pin(String rule, List<String> items, List<String> prerequisites) {
        Stream<Row> rows(String catalogue, String decision) {
            return items.stream().flatMap(item -> prerequisites.stream().map(prerequisite ->
                    edge(item, prerequisite, catalogue).hits(rule).then("decision", decision)));
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                STATUTORY.stream().flatMap(pin -> WHATEVER_THE_CATALOGUE_SAYS.stream().flatMap(says -> pin.rows(says, "HARD"))),
                BEFORE_WORK_STARTS.stream().flatMap(pin -> Stream.of("WAIVE_TO_START", "DROP", "")
                        .flatMap(says -> pin.rows(says, "WAIVE_TO_START"))),
                BEFORE_THE_DECISION.stream().flatMap(pin -> Stream.of("WAIVE_TO_DECISION", "WAIVE_TO_START", "DROP", "")
                        .flatMap(says -> pin.rows(says, "WAIVE_TO_DECISION"))),
                Stream.of(
                        edge("C03", "P01", "HARD").hits("CatalogueHard").then("decision", "HARD"),
                        edge("C03", "P01", "WAIVE_TO_DECISION").hits("CatalogueWaiveToDecision").then("decision", "WAIVE_TO_DECISION"),
                        edge("C03", "C01", "HARD").hits("CatalogueHard").then("decision", "HARD"),
                        edge("D07", "C03", "HARD").hits("CatalogueHard").then("decision", "HARD"),
                        edge("B01", "A08", "WAIVE_TO_DECISION").hits("CatalogueWaiveToDecision").then("decision", "WAIVE_TO_DECISION"),
                        edge("U01", "B02", "WAIVE_TO_START").hits("CatalogueWaiveToStart").then("decision", "WAIVE_TO_START"),
                        edge("B01", "A02", "DROP").hits("CatalogueDrop").then("decision", "DROP"),
                        edge("B01", "A02", "PERHAPS").hits("Unknown").then("decision", "HARD"),
                        when("nothing is known").hits("Unknown").then("decision", "HARD")))
                .flatMap(stream -> stream);
    }

    private static Row edge(String item, String prerequisite, String catalogue) {
        return when(item + " needs " + prerequisite + ", the catalogue says " + catalogue, "itemCode", item,
                "prerequisite", prerequisite, "projectClass", "COMMERCIAL", "catalogueDecision", catalogue.isEmpty() ? null : catalogue);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_the_law_demands_cannot_be_waived_by_the_catalogue(Row row) {
        row.check("prerequisite-waiver");
    }
}
