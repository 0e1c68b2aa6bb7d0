package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.replay.ReplayResult;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finished cases played again: those that come out otherwise by reason, what differs and why. All of them are in the {@link ReplayCsv}. */
@Component
class ReplayPart implements ResultPart {

    private static final int OF_A_REASON = 20;
    private static final int NOT_AS_RECORDED = 50;

    private final ObjectMapper json;
    private final ReplayWords words;

    ReplayPart(ObjectMapper json, ReplayWords words) {
        this.json = json;
        this.words = words;
    }

    /** A case for its reader; {@code more}: how many differences are not shown; {@code why}: rules and files; {@code notes}: plain rules. */
    record Shown(String caseNumber, String projectNumber, List<ReplayWords.Line> lines, int more, List<String> why, List<String> notes) {
    }

    /** Changed files, and the cases that they make come out otherwise; {@code more}: how many of them are not shown. */
    record Reason(String files, int cases, List<Shown> shown, int more) {
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
        model.addAttribute("reasons", reasons(result, locale));
        model.addAttribute("unreproduced", result.unreproduced().stream().limit(NOT_AS_RECORDED).map(one -> new Shown(one.caseNumber(), one.projectNumber(),
                one.shown().stream().map(line -> words.line(line, locale)).toList(), one.differences() - one.shown().size(),
                words.why(one, locale), one.notes().stream().map(note -> words.note(note, locale)).toList())).toList());
    }

    /** The reason that most cases have comes first; cases with the most differences come first in it. */
    private List<Reason> reasons(ReplayResult result, Locale locale) {
        Map<List<String>, List<ReplayResult.Differing>> byFiles = result.differing().stream().collect(Collectors.groupingBy(
                ReplayResult.Differing::files, LinkedHashMap::new, Collectors.toList()));
        return byFiles.entrySet().stream().sorted(Comparator.comparingInt(one -> -one.getValue().size()))
                .map(one -> reason(String.join(", ", one.getKey()), one.getValue(), result, locale)).toList();
    }

    private Reason reason(String files, List<ReplayResult.Differing> cases, ReplayResult result, Locale locale) {
        return new Reason(files, cases.size(), cases.stream().sorted(Comparator.comparingInt((ReplayResult.Differing one) -> -one.differences()))
                .limit(OF_A_REASON).map(one -> shown(one, result, locale)).toList(), Math.max(0, cases.size() - OF_A_REASON));
    }

    private Shown shown(ReplayResult.Differing one, ReplayResult result, Locale locale) {
        return new Shown(one.caseNumber(), one.projectNumber(), one.shown().stream().map(line -> words.line(line, locale)).toList(),
                one.differences() - one.shown().size(), words.why(one, result.rulings(), locale),
                one.notes().stream().map(note -> words.note(note, locale)).toList());
    }

    ReplayResult read(String result) {
        try {
            return json.readValue(result, ReplayResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
