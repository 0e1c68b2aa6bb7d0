package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.binglian.modelling.change.ComparedTable.Head;
import org.binglian.modelling.change.DecisionTable.Column;
import org.binglian.modelling.change.DecisionTable.Rule;

/** Which row of today is which of before: by its id, else by all that it says, else by its conditions where they are its alone. */
final class RowMatching {

    private final DecisionTable before;
    private final DecisionTable after;
    private final List<Head> shared;
    private final Map<Rule, Rule> former = new IdentityHashMap<>();
    private final List<Rule> lost;

    RowMatching(DecisionTable before, DecisionTable after, List<Head> heads) {
        this.before = before;
        this.after = after;
        this.shared = heads.stream().filter(head -> head.before() != null && head.after() != null).toList();
        this.lost = new ArrayList<>(before.rules());
    }

    Map<Rule, Rule> former() {
        match((was, is) -> !was.id().isEmpty() && was.id().equals(is.id()));
        match((was, is) -> cells(before, was, true, true).equals(cells(after, is, true, false)));
        match((was, is) -> cells(before, was, false, true).equals(cells(after, is, false, false)) && alone(is));
        return former;
    }

    private void match(BiPredicate<Rule, Rule> same) {
        for (Rule rule : after.rules()) {
            if (!former.containsKey(rule)) {
                lost.stream().filter(one -> same.test(one, rule)).findFirst().ifPresent(one -> {
                    former.put(rule, one);
                    lost.remove(one);
                });
            }
        }
    }

    private boolean alone(Rule rule) {
        var inputs = cells(after, rule, false, false);
        return after.rules().stream().filter(one -> cells(after, one, false, false).equals(inputs)).count() == 1
                && before.rules().stream().filter(one -> cells(before, one, false, true).equals(inputs)).count() == 1;
    }

    private List<String> cells(DecisionTable table, Rule rule, boolean outputs, boolean old) {
        return shared.stream().filter(head -> outputs || head.shown().input()).map(head -> old ? head.before() : head.after())
                .map((Column column) -> rule.cells().get(table.columns().indexOf(column))).toList();
    }
}
