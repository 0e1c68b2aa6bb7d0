package org.binglian.studio.rehearsal;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.hall.Words;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.ElementNames;
import org.binglian.modelling.rehearsal.Whereabouts;
import org.binglian.modelling.rehearsal.scenario.ScenarioFiles;
import org.springframework.stereotype.Component;

/** What a rehearsal was doing, in words: the day of its clock, the scenario or case, the act, and the element of the models where it was. */
@Component
class StepWords {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: (.*))?");
    private static final Pattern SCENARIO = Pattern.compile("([^\\s:]+): (.*)");

    private final Words words;
    private final ScenarioFiles scenarios;
    private final Departments departments;

    StepWords(Words words, ScenarioFiles scenarios, Departments departments) {
        this.words = words;
        this.scenarios = scenarios;
        this.departments = departments;
    }

    /** @param models in which the names of processes and elements are looked up */
    String of(String step, ModelSet models, Locale locale) {
        var where = Whereabouts.read(step);
        var day = DAY.matcher(where.act());
        String said = day.matches() ? words.of("rehearsal.step.day", "", locale, day.group(1), day.group(2) == null ? "" : doing(day.group(2), locale))
                : doing(where.act(), locale);
        return where.process() == null ? said.strip() : words.of(where.times() > 0 ? "rehearsal.step.rings" : "rehearsal.step.at", "", locale, said.strip(),
                element(where, models), where.subject() == null ? "" : whose(where.subject(), locale), where.times());
    }

    private String doing(String act, Locale locale) {
        var scenario = SCENARIO.matcher(act);
        return scenario.matches() ? words.of("rehearsal.step.scenario", "", locale, title(scenario.group(1), locale), spoken(scenario.group(2), locale))
                : spoken(act, locale);
    }

    private String spoken(String act, Locale locale) {
        return Stream.of(act.split(" ")).map(word -> word(word, locale)).collect(Collectors.joining(" "));
    }

    private String word(String word, Locale locale) {
        String known = Stream.of("rehearsal.act.", "desk.kind.", "catalogue.stage.").map(family -> words.of(family + word, "", locale))
                .filter(text -> !text.isEmpty()).findFirst().orElse(null);
        if (known != null) {
            return known;
        }
        if (departments.find(word).isPresent()) {
            return words.department(word, locale);
        }
        try {
            return word.matches("[A-Z]\\d\\d") ? word + " " + words.item(ItemCode.of(word), locale) : word;
        } catch (InvalidCode e) {
            return word;
        }
    }

    private String element(Whereabouts where, ModelSet models) {
        var names = ElementNames.of(models, where.process(), where.element());
        return Stream.of(names.process(), names.element()).filter(name -> name != null).collect(Collectors.joining(" · ")) + " (" + where.process()
                + (where.element() == null ? "" : " " + where.element()) + ")";
    }

    private String whose(String subject, Locale locale) {
        return words.of("rehearsal.step.of", "", locale, title(subject, locale));
    }

    private String title(String id, Locale locale) {
        return scenarios.title(id).map(said -> said.in(locale)).orElse(id);
    }
}
