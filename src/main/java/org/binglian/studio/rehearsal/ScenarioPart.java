package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.scenario.Compared;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The scenarios side by side: what runs, the draft, and the difference in words. */
@Component
class ScenarioPart implements ResultPart {

    private final ObjectMapper json;
    private final LineWords words;

    ScenarioPart(ObjectMapper json, LineWords words) {
        this.json = json;
        this.words = words;
    }

    /** A scenario for its reader; {@code finished}: the day of its last closed application on either side. */
    record Shown(String id, String title, String about, String released, String releasedProblem, String draft, String draftProblem, LocalDate releasedOn,
            LocalDate draftOn, int different, int more, List<LineWords.Line> head, List<LineWords.Line> others) {
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.SCENARIOS;
    }

    @Override
    public String template() {
        return "studio-rehearsal-scenarios";
    }

    @Override
    public void show(Rehearsal rehearsal, Model model, Locale locale) {
        try {
            var compared = json.readValue(rehearsal.result(), Compared.class);
            model.addAttribute("opening", compared.opening());
            model.addAttribute("differing", compared.differing());
            model.addAttribute("scenarios", compared.scenarios().stream().map(one -> shown(one, locale)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shown shown(Compared.Pair pair, Locale locale) {
        return new Shown(pair.id(), pair.title().in(locale), pair.about().in(locale), words.outcome(pair.released(), locale), pair.releasedProblem(),
                words.outcome(pair.draft(), locale), pair.draftProblem(), last(pair, true), last(pair, false), pair.different(), pair.more(),
                pair.lines().stream().filter(Compared.Both::head).map(line -> words.of(line, locale)).toList(),
                pair.lines().stream().filter(line -> !line.head()).map(line -> words.of(line, locale)).toList());
    }

    private static LocalDate last(Compared.Pair pair, boolean released) {
        return pair.lines().stream().filter(line -> line.what().equals("CASE_CLOSED")).map(line -> released ? line.released() : line.draft())
                .filter(Objects::nonNull).map(Compared.Side::on).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }
}
