package org.binglian.hall.acts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Material;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.hall.Words;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseMaterial;
import org.binglian.intake.Cases;
import org.binglian.intake.Demand;
import org.binglian.intake.Filing;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Component;

/** A notice as its applicant answers it: for each material what is wrong, what would be right, and what has been saved since. */
@Component
public class Corrections {

    public record Lack(String problem, String requirement, String department) {
    }

    /** {@code saved}: the file given since the notice, null before. */
    public record Asked(String code, String name, String itemName, String sample, List<Lack> lacks, String saved) {
    }

    /** A file that the applicant gave before, {@code key} case and material. */
    public record Given(String key, String label) {
    }

    private final Cases cases;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Words words;

    Corrections(Cases cases, Catalogue catalogue, Clocks clocks, OfficeTime office, Ledger ledger, ObjectMapper json, Words words) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
        this.json = json;
        this.words = words;
    }

    List<Asked> asked(ApprovalCase found, Locale locale) {
        Map<MaterialCode, List<Demand>> all = demands(found);
        var saved = saved(found);
        return all.entrySet().stream().map(one -> {
            var listed = listed(one.getKey());
            return new Asked(one.getKey().value(), listed == null ? one.getKey().value() : listed.name(locale),
                    words.item(one.getKey().itemCode(), locale), listed == null ? null : listed.sample(),
                    one.getValue().stream().map(d -> new Lack(d.problem(), d.requirement(), words.department(d.department(), locale))).toList(),
                    saved.contains(one.getKey()) ? fileName(found, one.getKey()) : null);
        }).toList();
    }

    boolean asks(ApprovalCase found, MaterialCode code) {
        return demands(found).containsKey(code);
    }

    String notice(ApprovalCase found) {
        return cases.noticeNumber(found.number(), found.round()).orElse(null);
    }

    LocalDate due(ApprovalCase found) {
        return clocks.ofCase(found.number().value()).stream().filter(clock -> clock.kind().equals("CORRECTION")).reduce((a, b) -> b)
                .map(RunningClock::due).orElse(null);
    }

    /** What has been saved since the notice, to be handed in. */
    List<Filing.Supplied> supplied(ApprovalCase found) {
        var saved = saved(found);
        return demands(found).keySet().stream().filter(saved::contains).map(code -> new Filing.Supplied(code, fileName(found, code))).toList();
    }

    /** Files of the project that may serve again. */
    List<Given> given(ApprovalCase found, Locale locale) {
        return cases.ofProject(found.project()).stream().flatMap(one -> cases.materialsOf(one.number()).stream().filter(m -> m.sha256() != null)
                .map(m -> new Given(one.number() + "/" + m.code(), name(m.code(), locale) + " · " + m.fileName() + " · " + one.number()))).toList();
    }

    private Map<MaterialCode, List<Demand>> demands(ApprovalCase found) {
        Map<MaterialCode, List<Demand>> all = new LinkedHashMap<>();
        if (found.state() == NationalState.CORRECTION_REQUESTED) {
            cases.demands(found.number(), found.round()).forEach(d -> all.computeIfAbsent(d.material(), code -> new java.util.ArrayList<>()).add(d));
        }
        return all;
    }

    private Set<MaterialCode> saved(ApprovalCase found) {
        Set<MaterialCode> codes = new LinkedHashSet<>();
        for (var row : ledger.of(found.number().value())) {
            if (row.kind().equals("CORRECTION_REQUESTED")) {
                codes.clear();
            } else if (row.kind().equals("MATERIAL_SUPPLIED")) {
                codes.add(MaterialCode.of(facts(row.facts()).path("materialCode").asText()));
            }
        }
        return codes;
    }

    private String fileName(ApprovalCase found, MaterialCode code) {
        return cases.materialsOf(found.number()).stream().filter(m -> m.code().equals(code)).map(CaseMaterial::fileName).findFirst().orElse(code.value());
    }

    private String name(MaterialCode code, Locale locale) {
        var listed = listed(code);
        return listed == null ? code.value() : listed.name(locale);
    }

    private Material listed(MaterialCode code) {
        return catalogue.known(code, office.today()).orElse(null);
    }

    private JsonNode facts(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
