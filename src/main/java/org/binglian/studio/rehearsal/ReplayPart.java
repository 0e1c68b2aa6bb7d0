package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.replay.ReplayResult;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finished cases played again: each that comes out otherwise, what differs and why. */
@Component
class ReplayPart implements ResultPart {

    private static final int SHOWN = 200;

    private final ObjectMapper json;
    private final ReplayWords words;

    ReplayPart(ObjectMapper json, ReplayWords words) {
        this.json = json;
        this.words = words;
    }

    /** A case for its reader; {@code more}: how many differences are not shown; {@code why}: rules and files; {@code notes}: plain rules. */
    record Shown(String caseNumber, String projectNumber, List<ReplayWords.Line> lines, int more, List<String> why, List<String> notes) {
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.REPLAY;
    }

    @Override
    public String template() {
        return "rehearsal-replay";
    }

    @Override
    public void show(Rehearsal rehearsal, Model model, Locale locale) {
        var result = read(rehearsal.result());
        model.addAttribute("replay", result);
        model.addAttribute("lost", result.unreproduced().size());
        model.addAttribute("differing", result.differing().stream().limit(SHOWN).map(one -> new Shown(one.caseNumber(), one.projectNumber(),
                one.shown().stream().map(line -> words.line(line, locale)).toList(), one.differences() - one.shown().size(),
                words.why(one, result.rulings(), locale), one.notes().stream().map(note -> words.note(note, locale)).toList())).toList());
        model.addAttribute("unreproduced", result.unreproduced().stream().limit(SHOWN).map(one -> new Shown(one.caseNumber(), one.projectNumber(),
                one.shown().stream().map(line -> words.line(line, locale)).toList(), one.differences() - one.shown().size(),
                words.why(one, locale), one.notes().stream().map(note -> words.note(note, locale)).toList())).toList());
        model.addAttribute("unshown", Math.max(0, result.differing().size() - SHOWN));
    }

    private ReplayResult read(String result) {
        try {
            return json.readValue(result, ReplayResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
