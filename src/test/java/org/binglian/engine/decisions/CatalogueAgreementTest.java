package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions answer for the demo catalogue what its columns promise; where law pins a row, both say the same. */
class CatalogueAgreementTest {

    static List<CSVRecord> items() throws IOException {
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/catalogue/items.csv"))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void hard_prerequisites_stay_hard(CSVRecord item) {
        codes(item.get("hard_prerequisites"), "[;|]").forEach(prerequisite ->
                assertThat(waiver(item, prerequisite, "HARD")).as(prerequisite).isEqualTo("HARD"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void waivable_prerequisites_wait_for_the_gate_the_catalogue_names(CSVRecord item) {
        codes(item.get("waivable_prerequisites"), ";").map(edge -> edge.split(":")).forEach(edge ->
                assertThat(waiver(item, edge[0], edge[1])).as(edge[0]).isEqualTo(edge[1]));
    }

    @ParameterizedTest
    @MethodSource("items")
    void silence_of_the_deciding_body_is_what_the_catalogue_says(CSVRecord item) {
        String says = item.get("decision_timeout_mode");
        assertThat(timeout("DECISION", item, item.get("deciding_body"), says)).isEqualTo(says.equals("NONE") ? "FORBIDDEN" : says);
        assertThat(timeout("OPINION", item, "greening", says)).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("items")
    void silence_of_a_consulted_department_is_what_the_catalogue_says(CSVRecord item) {
        codes(item.get("consulted"), ";").map(opinion -> opinion.split(":")).forEach(opinion ->
                assertThat(timeout("OPINION", item, opinion[0], opinion[2])).as(opinion[0]).isEqualTo(opinion[2]));
    }

    @ParameterizedTest
    @MethodSource("items")
    void every_listed_special_procedure_may_begin(CSVRecord item) {
        codes(item.get("special_procedures"), ";").forEach(kind ->
                assertThat(first("special-procedure-kind", Map.of("kind", kind, "itemCode", item.get("item_code"), "listed", true)).get("allowed"))
                        .as(kind).isEqualTo(true));
    }

    @ParameterizedTest
    @MethodSource("items")
    void every_item_runs_the_flow_that_the_list_names_and_it_is_drawn(CSVRecord item) {
        var flow = first("item-flow", Map.of("itemCode", item.get("item_code"), "projectClass", "COMMERCIAL", "catalogueFlow", item.get("flow")));
        assertThat(flow).containsEntry("flow", item.get("flow"));
        assertThat(Path.of("processes/flows", item.get("flow") + ".bpmn")).exists();
    }

    @ParameterizedTest
    @MethodSource("items")
    void the_flow_of_an_item_fits_what_the_list_says_of_it(CSVRecord item) {
        var procedures = codes(item.get("special_procedures"), ";").toList();
        boolean instant = item.get("handling_type").equals("INSTANT");
        switch (item.get("flow")) {
            case "flow-instant" -> assertThat(instant && item.get("consulted").isBlank() && Integer.parseInt(item.get("promised_days")) <= 1).isTrue();
            case "flow-inspection" -> assertThat(procedures).contains("SITE_VISIT");
            case "flow-expert" -> assertThat(procedures).containsAnyOf("EXPERT_REVIEW", "TECHNICAL_REVIEW");
            case "flow-hearing" -> assertThat(procedures).containsAnyOf("HEARING", "PUBLIC_NOTICE");
            case "flow-commitment" -> assertThat(item.get("commitment")).isEqualTo("Y");
            case "flow-referral" -> assertThat(Integer.parseInt(item.get("promised_days"))).isBetween(1, 20);
            default -> assertThat(item.get("flow")).isEqualTo("flow-standard");
        }
        assertThat(instant && item.get("flow").matches("flow-(standard|inspection|expert|hearing|referral)")).as("an instant item waits for nobody").isFalse();
    }

    private static Stream<String> codes(String cell, String separator) {
        return Stream.of(cell.replace("?", "").split(separator)).filter(code -> !code.isBlank());
    }

    private static Object waiver(CSVRecord item, String prerequisite, String says) {
        return first("prerequisite-waiver", Map.of("itemCode", item.get("item_code"), "prerequisite", prerequisite,
                "projectClass", "COMMERCIAL", "catalogueDecision", says)).get("decision");
    }

    private static Object timeout(String layer, CSVRecord item, String department, String says) {
        return first("timeout-default", Map.of("layer", layer, "itemCode", item.get("item_code"), "department", department, "catalogueMode", says)).get("mode");
    }

    private static Map<String, Object> first(String decision, Map<String, Object> variables) {
        return DecisionTables.evaluate(decision, new HashMap<>(variables)).outputs().get(0);
    }
}
