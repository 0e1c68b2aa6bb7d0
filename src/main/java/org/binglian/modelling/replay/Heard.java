package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the children of one side told: which projects were played, outcomes and notes by case, reached files by project, questions that
 * were answered otherwise.
 */
record Heard(Set<String> projects, Map<String, Outcome> outcomes, Map<String, List<PlayNote>> notes, Map<String, Set<String>> reached,
             List<ChangedRuling> rulings) {

    static Heard together(Set<String> projects, List<ReplayPlay.Told> parts) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<PlayNote> notes = new ArrayList<>();
        Map<String, Set<String>> reached = new HashMap<>();
        Set<ChangedRuling> rulings = new LinkedHashSet<>();
        for (var part : parts) {
            outcomes.putAll(part.played().outcomes());
            notes.addAll(part.played().notes());
            part.played().reached().forEach((project, files) -> reached.computeIfAbsent(project, key -> new TreeSet<>()).addAll(files));
            rulings.addAll(part.rulings());
        }
        return new Heard(projects, outcomes, notes.stream().collect(Collectors.groupingBy(PlayNote::caseNumber)), reached, List.copyOf(rulings));
    }

    Set<String> reached(String project) {
        return reached.getOrDefault(project, Set.of());
    }

    /** What was reached while no project was in hand. */
    Set<String> anywhere() {
        return reached("");
    }

    List<PlayNote> notes(String caseNumber) {
        return notes.getOrDefault(caseNumber, List.of());
    }
}
