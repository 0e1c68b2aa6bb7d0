package org.binglian.studio.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Items and flows as the decisions in force answer; each combination is asked once for each release. A material is asked for an
 * applicant without a bad record.
 */
@Component
class Matrix {

    private static final int MOST = 20_000;

    private final Catalogue catalogue;
    private final OfficeTime office;
    private final Decisions decisions;
    private final AnalystsWords words;
    private final Map<String, Optional<Map<String, Object>>> known = new ConcurrentHashMap<>();

    Matrix(Catalogue catalogue, OfficeTime office, Decisions decisions, AnalystsWords words) {
        this.catalogue = catalogue;
        this.office = office;
        this.decisions = decisions;
        this.words = words;
    }

    /** @param stage empty for all; @param body the deciding department, empty for all; @param projectClass empty for none in particular */
    List<MatrixRow> rows(String stage, String body, String projectClass, Locale locale) {
        var today = office.today();
        return catalogue.inForce(today).stream().filter(item -> stage.isEmpty() || item.stage().name().equals(stage))
                .filter(item -> body.isEmpty() || item.decidingBody().equals(body))
                .map(item -> row(item, catalogue.materialsOf(item.code(), today), projectClass, locale)).toList();
    }

    private MatrixRow row(Item item, List<Material> materials, String projectClass, Locale locale) {
        String code = item.code().value();
        var flow = ask("item-flow", inputs("itemCode", code, "projectClass", projectClass, "catalogueFlow", item.flow()));
        String chosen = text(flow, "flow");
        return new MatrixRow(code, item.name(locale), item.stage().name(), item.decidingBody(), words.name(item.decidingBody(), locale),
                words.text("catalogue.kind." + item.kind(), locale),
                cell(words.name(chosen, locale), "item-flow", inputs("itemCode", code, "projectClass", projectClass, "catalogueFlow", item.flow())), chosen,
                silence("DECISION", code, item.decidingBody(), item.decisionTimeoutMode().name(), "", locale),
                item.consulted().stream().map(one -> silence("OPINION", code, one.department(), one.timeoutMode().name(),
                        words.name(one.department(), locale), locale)).toList(),
                materials.stream().filter(Material::tolerable).flatMap(one -> tolerable(code, one, locale).stream()).toList(),
                item.waivable().stream().flatMap(one -> one.alternatives().stream().flatMap(alternative ->
                        waivable(code, alternative.item().value(), projectClass, one.decision().name(), locale).stream())).toList());
    }

    private MatrixRow.Cell silence(String layer, String item, String department, String listed, String who, Locale locale) {
        var inputs = inputs("layer", layer, "itemCode", item, "department", department, "catalogueMode", listed);
        String mode = words.name(text(ask("timeout-default", inputs), "mode"), locale);
        return cell(who.isEmpty() ? mode : words.text("matrix.waiver", locale, who, mode), "timeout-default", inputs);
    }

    private Optional<MatrixRow.Cell> tolerable(String item, Material material, Locale locale) {
        var inputs = inputs("itemCode", item, "materialCode", material.code().value(), "catalogueDays", material.toleranceDays(), "badRecord", false);
        return ask("tolerance", inputs).filter(row -> Boolean.TRUE.equals(row.get("allowed"))).map(row -> cell(
                words.text("matrix.tolerable.one", locale, material.name(locale), String.valueOf(row.get("days"))), "tolerance", inputs));
    }

    private Optional<MatrixRow.Cell> waivable(String item, String prerequisite, String projectClass, String listed, Locale locale) {
        var inputs = inputs("itemCode", item, "prerequisite", prerequisite, "projectClass", projectClass, "catalogueDecision", listed);
        return ask("prerequisite-waiver", inputs).filter(row -> !"HARD".equals(row.get("decision"))).map(row -> cell(
                words.text("matrix.waiver", locale, words.name(prerequisite, locale), words.name(String.valueOf(row.get("decision")), locale)),
                "prerequisite-waiver", inputs));
    }

    private Optional<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(decisions.release() + decision + inputs, asked -> decisions.first(decision, inputs));
    }

    private static MatrixRow.Cell cell(String text, String decision, Map<String, Object> inputs) {
        var address = UriComponentsBuilder.fromPath("/studio/decisions").queryParam("file", "decisions/" + decision + ".dmn").queryParam("ask", "1");
        inputs.forEach((name, value) -> address.queryParam("in." + name, value));
        return new MatrixRow.Cell(text, address.encode().toUriString());
    }

    private static Map<String, Object> inputs(Object... pairs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], pairs[i + 1]);
        }
        return inputs;
    }

    private static String text(Optional<Map<String, Object>> row, String name) {
        return row.map(one -> String.valueOf(one.get(name))).orElse("");
    }
}
