package org.binglian.hall.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.binglian.access.FieldError;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.catalogue.Stage;
import org.binglian.hall.KnownFeatures;
import org.binglian.hall.ProjectsApi;
import org.binglian.hall.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guide: a few questions, then what the project is and needs. The facts stay in the address, so an answer can be kept and sent on. */
@Controller
class GuidePages {


    private static final List<String> ORDER = Stream.concat(Stream.of("investment", "sector", "land", "region", "plots"),
        GuideForm.NUMBERS.stream()).toList();
    private static final List<String> GATES = List.of("HARD", "WAIVE_TO_DECISION", "WAIVE_TO_START");

    private final Guide guide;
    private final KnownFeatures features;
    private final Words words;
    private final ConditionWords conditions;

    GuidePages(Guide guide, KnownFeatures features, Words words, ConditionWords conditions) {
        this.guide = guide;
        this.features = features;
        this.words = words;
        this.conditions = conditions;
    }

    /** A feature that may be ticked, with what it means. */
    record Feature(String code, String name, String what, boolean chosen) {
    }

    /** What is wrong with a field, in words. */
    record Wrong(String field, String name, String message) {
    }

    /** The items of one stage. */
    record Group(String stage, String stageName, Integer budget, List<GuideAnswer.GuideItem> items) {
    }

    /** The prerequisites that wait for one gate, by the item that needs them. */
    record GateGroup(String decision, List<GateLine> lines) {
    }

    record GateLine(GuideAnswer.GuideItem item, List<GuideAnswer.Gate> gates) {
    }

    @GetMapping("/guide")
    String guide(@RequestParam MultiValueMap<String, String> query, Locale locale, HttpServletResponse response, Model model) {
        var form = GuideForm.of(query);
        model.addAttribute("form", form);
        if (query.containsKey("ask") && !query.containsKey("change")) {
            List<FieldError> errors = new ArrayList<>(form.unreadable());
            var facts = facts(form, errors);
            if (errors.isEmpty()) {
                return answer(form, facts, locale, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", errors.stream().sorted(Comparator.comparingInt(error -> ORDER.indexOf(error.field()))).map(error -> wrong(error, locale)).toList());
        }
        model.addAttribute("sectors", features.sectors());
        model.addAttribute("numbers", GuideForm.NUMBERS);
        model.addAttribute("features", features.known().stream().map(code -> new Feature(code, conditions.feature(code, locale),
            words.of("listing.feature." + code + ".what", "", locale), form.features().contains(code))).toList());
        return "guide";
    }

    private ProjectFacts facts(GuideForm form, List<FieldError> errors) {
        if (form.get("floorArea").isEmpty()) {
            errors.add(new FieldError("floorArea", "required"));
        }
        try {
            return ProjectsApi.facts(form.request(), features.known());
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
            return null;
        }
    }

    private String answer(GuideForm form, ProjectFacts facts, Locale locale, Model model) {
        var answer = guide.of(facts, form.plots(), locale);
        model.addAttribute("answer", answer);
        model.addAttribute("facts", facts);
        model.addAttribute("groups", List.of(Stage.values()).stream().map(stage -> new Group(stage.name(), words.stage(stage.name(), locale),
            answer.stages().stream().filter(one -> one.stage().equals(stage.name())).map(GuideAnswer.StageBudget::workingDays).findFirst().orElse(null),
            answer.items().stream().filter(item -> item.stage().equals(stage.name())).toList())).filter(group -> !group.items().isEmpty()).toList());
        model.addAttribute("gates", GATES.stream().map(gate -> new GateGroup(gate, waiting(answer, gate))).filter(one -> !one.lines().isEmpty()).toList());
        model.addAttribute("bodies", answer.items().stream().map(GuideAnswer.GuideItem::decidingBody).distinct().count());
        return "guide-answer";
    }

    private static List<GateLine> waiting(GuideAnswer answer, String decision) {
        return answer.items().stream().map(item -> new GateLine(item, item.gates().stream()
            .filter(gate -> gate.decision().equals(decision) && gate.prerequisite().equals(gate.anyOf().get(0))).toList()))
            .filter(line -> !line.gates().isEmpty()).toList();
    }

    private Wrong wrong(FieldError error, Locale locale) {
        String name = words.of("listing.ask." + error.field(), words.of("pages.fact." + error.field(), error.field(), locale), locale);
        return new Wrong(error.field(), name, words.of("listing.wrong." + error.field() + "." + error.code(),
            words.of("field." + error.code(), error.code(), locale, error.args()), locale));
    }
}
