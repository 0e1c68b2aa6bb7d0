package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the models that run make of a case, without playing all of them (docs/adr/0021). Not at all where the draft's own play reached no
 * changed file: the same came out. From the record where the case ran on these very models, is kept whole, and either came out of the
 * draft as it stands there, or is one of many of which a sample was played and none of the sample came out otherwise than recorded.
 */
final class Trust {

    /** So many cases are played before the record is believed. */
    static final int SAMPLE = 100;

    /** Where the outcome by the models that run is from. */
    enum Source { PLAYED, SAME_PATH, RECORD }

    private final String runs;
    private final Script script;
    private final Reach reach;
    private final Comparison comparison;
    private final Map<String, List<CaseScript>> cases;

    Trust(String runs, Script script, Reach reach, Comparison comparison) {
        this.runs = runs;
        this.script = script;
        this.reach = reach;
        this.comparison = comparison;
        this.cases = script.cases().stream().filter(CaseScript::asked).collect(Collectors.groupingBy(CaseScript::project));
    }

    /** The projects that are to be played on the models that run, given what has been played; none when enough is known. */
    Set<String> toPlay(Heard draft, Heard released) {
        List<Set<String>> open = Halves.households(script).stream().filter(home -> !released.projects().containsAll(home) && concerned(home, draft)
                && !cases(home).stream().allMatch(one -> whole(one) && same(one, draft))).toList();
        List<Set<String>> doubtful = open.stream().filter(home -> !cases(home).stream().allMatch(this::whole)).toList();
        List<Set<String>> sound = open.stream().filter(home -> !doubtful.contains(home)).toList();
        var known = script.cases().stream().filter(one -> one.asked() && released.projects().contains(one.project()) && whole(one)).toList();
        if (known.isEmpty()) {
            return together(doubtful, sample(sound));
        }
        return together(doubtful, known.stream().allMatch(one -> same(one, released)) ? List.of() : sound);
    }

    /** What the models that run made of each case: as played, as the draft without it having differed, or as recorded. */
    Heard released(Heard draft, Heard released) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, List<PlayNote>> notes = new HashMap<>();
        sources(draft, released).forEach((one, source) -> {
            var from = source == Source.PLAYED ? released : draft;
            outcomes.put(one.number(), source == Source.RECORD ? one.outcome() : from.outcomes().get(one.number()));
            notes.put(one.number(), source == Source.RECORD ? List.of() : from.notes(one.number()));
        });
        return new Heard(draft.projects(), outcomes, notes, released.reached(), draft.rulings());
    }

    Map<CaseScript, Source> sources(Heard draft, Heard released) {
        Map<CaseScript, Source> sources = new HashMap<>();
        for (Set<String> home : Halves.households(script)) {
            var source = released.projects().containsAll(home) ? Source.PLAYED : concerned(home, draft) ? Source.RECORD : Source.SAME_PATH;
            cases(home).forEach(one -> sources.put(one, source));
        }
        return sources;
    }

    private List<CaseScript> cases(Set<String> home) {
        return home.stream().flatMap(project -> cases.getOrDefault(project, List.of()).stream()).toList();
    }

    private boolean concerned(Set<String> home, Heard draft) {
        return home.stream().anyMatch(project -> reach.concerns(draft.reached(project), draft.anywhere()));
    }

    /** Whether the record says all of it, and of these very models. */
    private boolean whole(CaseScript one) {
        return runs.equals(one.release()) && one.gaps().isEmpty() && one.outcome() != null;
    }

    private boolean same(CaseScript one, Heard heard) {
        return comparison.of(one.outcome(), heard.outcomes().get(one.number())).isEmpty();
    }

    /** Some from everywhere in the list; all when they are few. */
    private List<Set<String>> sample(List<Set<String>> sound) {
        int all = sound.stream().mapToInt(home -> cases(home).size()).sum();
        List<Set<String>> some = new ArrayList<>();
        int taken = 0;
        int passed = 0;
        for (Set<String> home : sound) {
            if (all <= SAMPLE || (long) taken * all <= (long) passed * SAMPLE) {
                some.add(home);
                taken += cases(home).size();
            }
            passed += cases(home).size();
        }
        return some;
    }

    private static Set<String> together(List<Set<String>> some, List<Set<String>> more) {
        Set<String> projects = new LinkedHashSet<>();
        some.forEach(projects::addAll);
        more.forEach(projects::addAll);
        return projects;
    }
}
