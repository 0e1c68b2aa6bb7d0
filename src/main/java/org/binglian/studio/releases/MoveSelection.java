package org.binglian.studio.releases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.binglian.modelling.move.MovableCases.Movable;
import org.binglian.modelling.move.Tried;
import org.binglian.modelling.move.TriedMoves.DryRun;

/**
 * Which cases an analyst ticked: by what the dry run said of them, by class and by stage (what is left open allows all), and single ones
 * beside. What cannot move goes only when it is named.
 */
record MoveSelection(List<String> outcome, List<String> projectClass, List<String> stage, List<String> one, String numbers) {

    static final MoveSelection NONE = new MoveSelection(null, null, null, null, null);

    MoveSelection {
        outcome = outcome == null ? List.of() : List.copyOf(outcome);
        projectClass = projectClass == null ? List.of() : List.copyOf(projectClass);
        stage = stage == null ? List.of() : List.copyOf(stage);
        one = one == null ? List.of() : List.copyOf(one);
        numbers = numbers == null ? "" : numbers;
    }

    /** @throws Refusal 422 when it is nobody, or names what is no running case elsewhere */
    List<String> of(List<Movable> cases, DryRun tried) {
        Set<String> chosen = new LinkedHashSet<>();
        if (!outcome.isEmpty() || !projectClass.isEmpty() || !stage.isEmpty()) {
            cases.stream().filter(each -> fits(each, tried)).map(Movable::caseNumber).forEach(chosen::add);
        }
        var named = Stream.concat(one.stream(), Stream.of(numbers.split("[\\s,，;；、]+"))).filter(number -> !number.isBlank()).toList();
        var known = cases.stream().map(Movable::caseNumber).collect(java.util.stream.Collectors.toSet());
        var unknown = named.stream().filter(number -> !known.contains(number)).distinct().limit(5).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("move-wish-unknown", String.join("、", unknown));
        }
        chosen.addAll(named);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("move-wish").field("numbers", "required");
        }
        return List.copyOf(chosen);
    }

    private boolean fits(Movable each, DryRun tried) {
        boolean said = tried == null ? outcome.isEmpty() : outcome.isEmpty() ? !tried.says(each.caseNumber(), Tried.Outcome.CANNOT)
                : outcome.stream().anyMatch(name -> tried.cases().containsKey(each.caseNumber())
                        && tried.cases().get(each.caseNumber()).outcome().name().equals(name));
        return said && (projectClass.isEmpty() || projectClass.contains(String.valueOf(each.projectClass()))) && (stage.isEmpty() || stage.contains(each.stage()));
    }

    /** What is shown again when the form is refused. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("outcome", String.join(",", outcome));
        typed.put("projectClass", String.join(",", projectClass));
        typed.put("stage", String.join(",", stage));
        typed.put("one", String.join(",", one));
        typed.put("numbers", numbers);
        return typed;
    }

    /** A list of numbers, or an object with {@code outcomes}, {@code classes}, {@code stages} and {@code cases}. */
    static MoveSelection of(JsonNode said) {
        return said.isArray() ? new MoveSelection(null, null, null, texts(said), null)
                : new MoveSelection(texts(said.path("outcomes")), texts(said.path("classes")), texts(said.path("stages")), texts(said.path("cases")), null);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    static MoveSelection again(Map<String, String> typed) {
        return new MoveSelection(list(typed.get("outcome")), list(typed.get("projectClass")), list(typed.get("stage")), list(typed.get("one")),
                typed.get("numbers"));
    }

    private static List<String> list(String joined) {
        return joined == null || joined.isBlank() ? List.of() : List.of(joined.split(","));
    }
}
