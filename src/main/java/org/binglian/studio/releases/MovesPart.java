package org.binglian.studio.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.binglian.modelling.move.Tried;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.studio.rehearsal.ResultPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a dry run of moving said of each running case; those that cannot move come first. */
@Component
class MovesPart implements ResultPart {

    private static final int SHOWN = 1000;

    private final ObjectMapper json;
    private final MoveWords words;

    MovesPart(ObjectMapper json, MoveWords words) {
        this.json = json;
        this.words = words;
    }

    /** A case for its reader. */
    record Shown(String caseNumber, Tried.Outcome outcome, List<String> said) {
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.MOVES;
    }

    @Override
    public String template() {
        return "studio-rehearsal-moves";
    }

    @Override
    public void show(Rehearsal rehearsal, Model model, Locale locale) {
        try {
            JsonNode result = json.readTree(rehearsal.result());
            List<Shown> cases = new ArrayList<>();
            for (JsonNode one : result.path("cases")) {
                cases.add(shown(json.treeToValue(one, Tried.class), locale));
            }
            for (var outcome : Tried.Outcome.values()) {
                model.addAttribute("tried" + outcome.name(), result.path(outcome.name()).asInt());
            }
            model.addAttribute("triedTotal", cases.size());
            model.addAttribute("tried", cases.stream().sorted(Comparator.comparing((Shown one) -> -one.outcome().ordinal())).limit(SHOWN).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shown shown(Tried tried, Locale locale) {
        return new Shown(tried.caseNumber(), tried.outcome(), tried.outcome() == Tried.Outcome.CANNOT
                ? tried.obstacles().isEmpty() && tried.failure() != null ? List.of(tried.failure()) : words.reasons(tried.obstacles(), locale)
                : words.dates(tried.dates(), locale));
    }
}
