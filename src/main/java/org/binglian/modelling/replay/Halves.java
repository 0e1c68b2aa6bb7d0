package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits a script into parts that can be played apart. All projects of one applicant stay together, since papers given once and the
 * record of credit lead from one to the other; nothing leads from one applicant to another. The same script is split the same way.
 */
final class Halves {

    private Halves() {
    }

    /** The projects of each applicant, in the script's order. */
    static List<Set<String>> households(Script script) {
        Map<Integer, Set<String>> byApplicant = new LinkedHashMap<>();
        script.projects().forEach(one -> byApplicant.computeIfAbsent(one.applicant(), number -> new HashSet<>()).add(one.number()));
        return List.copyOf(byApplicant.values());
    }

    /** At most so many parts, about as long as each other; none is empty unless the script is. */
    static List<Script> of(Script script, int parts) {
        Map<String, Long> acts = acts(script);
        List<Set<String>> largestFirst = new ArrayList<>(households(script));
        largestFirst.sort(Comparator.comparingLong((Set<String> home) -> -weight(home, acts)));
        List<Set<String>> bins = new ArrayList<>();
        long[] load = new long[Math.max(1, Math.min(parts, largestFirst.size()))];
        for (int bin = 0; bin < load.length; bin++) {
            bins.add(new HashSet<>());
        }
        for (Set<String> home : largestFirst) {
            int lightest = 0;
            for (int bin = 1; bin < load.length; bin++) {
                lightest = load[bin] < load[lightest] ? bin : lightest;
            }
            load[lightest] += weight(home, acts);
            bins.get(lightest).addAll(home);
        }
        return bins.stream().map(projects -> only(script, projects)).toList();
    }

    /** What concerns these projects, in the same order. */
    static Script only(Script script, Set<String> projects) {
        var homes = homes(script);
        return new Script(script.projects().stream().filter(one -> projects.contains(one.number())).toList(),
                script.cases().stream().filter(one -> projects.contains(one.project())).toList(),
                script.acts().stream().filter(act -> projects.contains(homes.getOrDefault(act.subject(), act.subject()))).toList(), script.until());
    }

    /** Case number to project number. */
    static Map<String, String> homes(Script script) {
        return script.cases().stream().collect(Collectors.toMap(CaseScript::number, CaseScript::project));
    }

    private static Map<String, Long> acts(Script script) {
        var homes = homes(script);
        Map<String, Long> acts = new HashMap<>();
        script.acts().forEach(act -> acts.merge(homes.getOrDefault(act.subject(), act.subject()), 1L, Long::sum));
        return acts;
    }

    private static long weight(Set<String> home, Map<String, Long> acts) {
        return 1 + home.stream().mapToLong(project -> acts.getOrDefault(project, 0L)).sum();
    }
}
