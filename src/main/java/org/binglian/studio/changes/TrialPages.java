package org.binglian.studio.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.binglian.access.Refusal;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.change.DecisionTable;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.trial.TrialFailed;
import org.binglian.modelling.trial.Trials;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a decision is tried: its inputs as fields, its answer, the rules that matched in its table. Asking changes nothing. */
@Controller
class TrialPages {

    private final TrialInputs inputs;
    private final DecisionTrials asked;
    private final Trials trials;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final AnalystsWords words;
    private final Analysts analysts;

    TrialPages(TrialInputs inputs, DecisionTrials asked, Trials trials, Drafts drafts, ReleasedSets released, AnalystsWords words, Analysts analysts) {
        this.inputs = inputs;
        this.asked = asked;
        this.trials = trials;
        this.drafts = drafts;
        this.released = released;
        this.words = words;
        this.analysts = analysts;
    }

    record Listed(String file, String name, int rules, String policy) {
    }

    @GetMapping("/studio/decisions")
    String decisions(@RequestParam(required = false) String file, @RequestParam(required = false) Long draft,
                     @RequestParam Map<String, String> given, Locale locale, Model page) {
        analysts.reader();
        var chosen = draft == null ? null : drafts.get(draft);
        ModelSet models = draft == null ? released.newest().models() : drafts.models(draft);
        page.addAttribute("draft", chosen);
        if (file == null || file.isBlank()) {
            page.addAttribute("decisions", listed(models, locale));
            return "studio-decisions";
        }
        byte[] content = models.content(file).filter(any -> file.endsWith(".dmn")).orElseThrow(() -> Refusal.notFound("model-file-unknown"));
        page.addAttribute("file", file);
        try {
            trial(content, file, draft, given, locale, page);
        } catch (TrialFailed failed) {
            page.addAttribute("problem", words.text("trial.problem." + failed.why(), locale, failed.detail()));
        }
        return "studio-trial";
    }

    private void trial(byte[] content, String file, Long draft, Map<String, String> given, Locale locale, Model page) {
        var tables = Trials.tables(content);
        var table = tables.stream().filter(one -> one.key().equals(given.get("decision"))).findFirst().orElse(tables.get(0));
        boolean ask = given.containsKey("ask");
        var fields = inputs.fields(table, typed(given), ask, locale);
        var wrong = fields.stream().filter(field -> field.error() != null).toList();
        page.addAttribute("table", table);
        page.addAttribute("fields", fields);
        page.addAttribute("wrong", wrong);
        page.addAttribute("cells", cells(table, locale));
        if (ask && wrong.isEmpty()) {
            answers(content, table, file, draft, inputs.variables(fields), locale, page);
        } else if (draft != null) {
            trials.warm();
        }
    }

    private List<List<String>> cells(DecisionTable table, Locale locale) {
        return table.rules().stream().map(rule -> IntStream.range(0, table.columns().size())
                .mapToObj(at -> words.cell(rule.cells().get(at), table.columns().get(at), locale)).toList()).toList();
    }

    private void answers(byte[] content, DecisionTable table, String file, Long draft, Map<String, Object> variables, Locale locale, Model page) {
        var runs = released.newest().models().content(file).map(Trials::tables).orElse(List.of()).stream()
                .filter(one -> one.key().equals(table.key())).findFirst()
                .map(one -> asked.inForce(one, variables, words.text("trial.runs", locale, released.newest().digest().substring(0, 12)), locale));
        var answers = new java.util.ArrayList<>(runs.stream().toList());
        if (draft != null) {
            var tried = asked.draft(content, table, variables, words.text("trial.draft", locale, drafts.get(draft).title()) + " · "
                    + words.text("trial.draft.version", locale, String.valueOf(drafts.version(draft))), locale);
            runs.ifPresent(one -> page.addAttribute("same", one.problem() == null && tried.problem() == null ? one.answersAs(tried) : null));
            answers.add(tried);
        }
        page.addAttribute("answers", answers);
        page.addAttribute("matched", answers.isEmpty() ? java.util.Set.of() : answers.get(answers.size() - 1).ids());
    }

    private List<Listed> listed(ModelSet models, Locale locale) {
        return models.files().entrySet().stream().filter(one -> one.getKey().endsWith(".dmn")).flatMap(one -> {
            try {
                return Trials.tables(one.getValue()).stream().map(table -> new Listed(one.getKey(), table.name(), table.rules().size(),
                        words.say(org.binglian.modelling.change.Words.named("hit-policy", table.hitPolicy()), locale)));
            } catch (TrialFailed unreadable) {
                return java.util.stream.Stream.of(new Listed(one.getKey(), one.getKey(), 0, ""));
            }
        }).toList();
    }

    private static Map<String, String> typed(Map<String, String> given) {
        Map<String, String> typed = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith("in.")) {
                typed.put(name.substring(3), value);
            }
        });
        return typed;
    }
}
