package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.binglian.engine.DecisionWitness;
import org.binglian.modelling.rehearsal.InChild;
import org.springframework.stereotype.Component;

/**
 * Notes in the child what every decision answered to every question, so that two replays tell which rule rules otherwise. Questions
 * that name a day or a number of their own are as good as any other; at most so many are kept.
 */
@Component
@InChild
class Rulings implements DecisionWitness {

    private static final int MOST = 20_000;

    private final Map<String, Ruling> heard = new ConcurrentSkipListMap<>();

    /** One answer: the rules' ids in the table's order, and what they said. */
    record Ruling(String decision, Map<String, String> asked, List<String> rules, List<Map<String, String>> answers) {
    }

    /** By decision and question. */
    record Heard(Map<String, Ruling> rulings) {
    }

    @Override
    public void ruled(String decision, Map<String, Object> asked, List<String> rules, List<Map<String, Object>> answers) {
        if (heard.size() < MOST) {
            var question = plain(asked);
            heard.computeIfAbsent(decision + question, key -> new Ruling(decision, question, rules, answers.stream().map(Rulings::plain).toList()));
        }
    }

    Heard heard() {
        return new Heard(heard);
    }

    static List<ChangedRuling> changed(Heard before, Heard after) {
        List<ChangedRuling> changed = new ArrayList<>();
        after.rulings().forEach((question, now) -> {
            var was = before.rulings().get(question);
            if (was != null && !was.answers().equals(now.answers())) {
                changed.add(new ChangedRuling(now.decision(), now.asked(), was.rules(), was.answers(), now.rules(), now.answers()));
            }
        });
        return changed;
    }

    private static Map<String, String> plain(Map<String, Object> values) {
        Map<String, String> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value == null ? "" : value instanceof java.util.Collection<?> all
                ? new java.util.TreeSet<>(all.stream().map(String::valueOf).toList()).toString() : value.toString()));
        return plain;
    }
}
