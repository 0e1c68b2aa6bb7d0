package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeoutDefaultTest {

    private static final Map<String, List<String>> NEVER_DECIDED_BY_SILENCE = Map.ofEntries(
            Map.entry("LandDecision", List.of("A06", "A07", "A09", "P08", "P09")),
            Map.entry("PlanningDecision", List.of("A08", "B01", "B02", "D01")),
            Map.entry("EnvironmentDecision", List.of("P01", "P02")),
            Map.entry("WaterDecision", List.of("P04", "P06", "P07", "C07")),
            Map.entry("EnergyDecision", List.of("P03")),
            Map.entry("RelicsDecision", List.of("P11")),
            Map.entry("SecurityAndAviationDecision", List.of("P14", "P15")),
            Map.entry("SeismicDecision", List.of("P12", "B05")),
            Map.entry("CivilDefenceAndLightningDecision", List.of("B03", "B06", "D04")),
            Map.entry("FireDecision", List.of("C02", "D02", "D03")),
            Map.entry("ConstructionDecision", List.of("C01", "C03", "D07")),
            Map.entry("RoadDecision", List.of("C05", "C06")),
            Map.entry("RegistrationDecision", List.of("D08")));

    static Stream<Row> rows() {
        return Stream.of(lawful(), opinions(), decisions(),
                NEVER_DECIDED_BY_SILENCE.entrySet().stream().flatMap(rule -> rule.getValue().stream().flatMap(item ->
                        Stream.of("PROCEED_AND_ESCALATE", "OPINION_DEEMED_CONSENT", "NONE", null)
                                .map(says -> silence("DECISION", item, "bureau", says).hits(rule.getKey()).then("mode", "FORBIDDEN")))))
                .flatMap(stream -> stream);
    }

    private static Stream<Row> lawful() {
        return Stream.of(
                silence("ACCEPTANCE", "C03", "bureau", "FORBIDDEN").hits("AcceptanceSilence").then("mode", "ACCEPTANCE_DEEMED"),
                silence("ACCEPTANCE", null, null, null).hits("AcceptanceSilence").then("mode", "ACCEPTANCE_DEEMED"),
                silence("RENEWAL", "P07", "bureau", "FORBIDDEN").hits("RenewalSilence").then("mode", "RENEWAL_DEEMED"));
    }

    private static Stream<Row> opinions() {
        return Stream.of(
                silence("OPINION", "B01", "housing", "FORBIDDEN").hits("CatalogueForbids").then("mode", "FORBIDDEN"),
                silence("OPINION", "C01", "fire", "OPINION_DEEMED_CONSENT").hits("SafetyAuthorityOpinion").then("mode", "FORBIDDEN"),
                silence("OPINION", "B01", "security", "OPINION_DEEMED_CONSENT").hits("SafetyAuthorityOpinion").then("mode", "FORBIDDEN"),
                silence("OPINION", "A06", "relics", "OPINION_DEEMED_CONSENT").hits("SafetyAuthorityOpinion").then("mode", "FORBIDDEN"),
                silence("OPINION", "A04", "aviation", "OPINION_DEEMED_CONSENT").hits("SafetyAuthorityOpinion").then("mode", "FORBIDDEN"),
                silence("OPINION", "A04", "industry", "OPINION_DEEMED_CONSENT").hits("VerificationOpinion").then("mode", "OPINION_DEEMED_CONSENT"),
                silence("OPINION", "B01", "greening", "OPINION_DEEMED_CONSENT").hits("ListedOpinion").then("mode", "OPINION_DEEMED_CONSENT"),
                silence("OPINION", "P01", "water", "OPINION_DEEMED_CONSENT").hits("ListedOpinion").then("mode", "OPINION_DEEMED_CONSENT"),
                silence("OPINION", "B04", "greening", "PROCEED_AND_ESCALATE").hits("NoDefault").then("mode", "FORBIDDEN"),
                silence("OPINION", "B01", "greening", null).hits("NoDefault").then("mode", "FORBIDDEN"));
    }

    private static Stream<Row> decisions() {
        return Stream.of(
                silence("DECISION", "A02", "bureau", "FORBIDDEN").hits("CatalogueForbids").then("mode", "FORBIDDEN"),
                silence("DECISION", "B04", "bureau", "PROCEED_AND_ESCALATE").hits("ListedDecision").then("mode", "PROCEED_AND_ESCALATE"),
                silence("DECISION", "D05", "archive", "PROCEED_AND_ESCALATE").hits("ListedDecision").then("mode", "PROCEED_AND_ESCALATE"),
                silence("DECISION", "B04", "bureau", "OPINION_DEEMED_CONSENT").hits("NoDefault").then("mode", "FORBIDDEN"),
                silence("DECISION", "A05", "bureau", "NONE").hits("NoDefault").then("mode", "FORBIDDEN"),
                when("nothing is known").hits("NoDefault").then("mode", "FORBIDDEN"));
    }

    private static Row silence(String layer, String item, String department, String catalogue) {
        return when(layer + " of " + item + " by " + department + ", the catalogue says " + catalogue, "layer", layer,
                "itemCode", item, "department", department, "catalogueMode", catalogue);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void silence_has_only_the_consequence_that_law_or_list_gives_it(Row row) {
        row.check("timeout-default");
    }
}
