package org.binglian.modelling.lint.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.binglian.modelling.lint.Watch;

/**
 * Which inputs the rules of a table match, by sets of values and without evaluating anything. A cell that cannot be read counts in
 * the doubt against a finding: what is said here is certain, what cannot be known is not said.
 */
final class Coverage {

    private static final int STEPS = 20_000;

    private final Table table;
    private final Watch watch;
    private final List<Domain> domains = new ArrayList<>();
    private final List<List<BitSet>> surely = new ArrayList<>();
    private final List<List<BitSet>> perhaps = new ArrayList<>();
    private int steps;

    /** One case of the search: it is at this column, and these rules still match. */
    private record Case(int column, BitSet rules) {
    }

    Coverage(Table table, Watch watch) {
        this.table = table;
        this.watch = watch;
        List<List<Values>> cells = table.rules().stream().map(rule -> rule.inputs().stream().map(cell -> Values.of(cell.text())).toList()).toList();
        for (int column = 0; column < table.inputs().size(); column++) {
            int at = column;
            domains.add(Domain.of(table.inputs().get(column), cells.stream().map(row -> row.get(at)).toList(),
                    table.values(table.inputs().get(column)).stream().map(Values::of).toList()));
        }
        for (List<Values> row : cells) {
            surely.add(IntStream.range(0, domains.size()).mapToObj(i -> domains.get(i).of(row.get(i), true)).toList());
            perhaps.add(IntStream.range(0, domains.size()).mapToObj(i -> domains.get(i).of(row.get(i), false)).toList());
            watch.ask();
        }
    }

    /** Inputs that no rule matches, as {@code name = value}; empty when there are none, or when that cannot be told. */
    Optional<String> gap() {
        steps = 0;
        return domains.isEmpty() ? Optional.empty() : uncovered(0, first(perhaps.size()), domains.stream().map(Domain::expected).toList(),
                byValue(perhaps), new HashSet<>()).map(this::shown);
    }

    /** Inputs that both rules match for certain. */
    Optional<String> both(int one, int other) {
        watch.ask();
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < domains.size(); column++) {
            var common = (BitSet) surely.get(one).get(column).clone();
            common.and(surely.get(other).get(column));
            if (common.isEmpty()) {
                return Optional.empty();
            }
            found.add(common.nextSetBit(0));
        }
        return Optional.of(shown(found));
    }

    /** The rules that no input can reach: another before them takes all that they match, or they match nothing. */
    List<Table.Rule> unreachable() {
        var matched = byValue(surely);
        return IntStream.range(0, table.rules().size()).filter(rule -> !reachable(rule, matched)).mapToObj(table.rules()::get).toList();
    }

    private boolean reachable(int rule, List<List<BitSet>> matched) {
        steps = 0;
        return perhaps.get(rule).stream().noneMatch(BitSet::isEmpty) && IntStream.range(0, rule).noneMatch(earlier -> covers(earlier, rule))
                && (uncovered(0, first(rule), perhaps.get(rule), matched, new HashSet<>()).isPresent() || steps > STEPS);
    }

    private boolean covers(int earlier, int later) {
        watch.ask();
        for (int column = 0; column < domains.size(); column++) {
            var rest = (BitSet) perhaps.get(later).get(column).clone();
            rest.andNot(surely.get(earlier).get(column));
            if (!rest.isEmpty() && !text(earlier, column).equals(text(later, column))) {
                return false;
            }
        }
        return true;
    }

    private String text(int rule, int column) {
        return table.rules().get(rule).inputs().get(column).text();
    }

    /** Goes column by column; values that the same rules match are one case, and a case seen before has no gap. */
    private Optional<List<Integer>> uncovered(int column, BitSet rules, List<BitSet> within, List<List<BitSet>> matched, Set<Case> seen) {
        if (rules.isEmpty()) {
            return Optional.of(IntStream.range(column, domains.size()).mapToObj(i -> within.get(i).nextSetBit(0)).collect(Collectors.toList()));
        }
        if (column == domains.size() || ++steps > STEPS || !seen.add(new Case(column, rules))) {
            return Optional.empty();
        }
        var tried = new HashSet<BitSet>();
        for (int value = within.get(column).nextSetBit(0); value >= 0; value = within.get(column).nextSetBit(value + 1)) {
            watch.ask();
            var left = (BitSet) rules.clone();
            left.and(matched.get(column).get(value));
            if (tried.add(left)) {
                var rest = uncovered(column + 1, left, within, matched, seen);
                if (rest.isPresent()) {
                    rest.get().add(0, value);
                    return rest;
                }
            }
        }
        return Optional.empty();
    }

    /** Column by column and value by value, the rules that match it. */
    private List<List<BitSet>> byValue(List<List<BitSet>> rows) {
        List<List<BitSet>> columns = new ArrayList<>();
        for (int column = 0; column < domains.size(); column++) {
            int at = column;
            columns.add(IntStream.range(0, domains.get(column).size()).mapToObj(value -> {
                watch.ask();
                var rules = new BitSet();
                IntStream.range(0, rows.size()).forEach(rule -> rules.set(rule, rows.get(rule).get(at).get(value)));
                return rules;
            }).toList());
            watch.ask();
        }
        return columns;
    }

    private static BitSet first(int count) {
        var rules = new BitSet();
        rules.set(0, count);
        return rules;
    }

    private String shown(List<Integer> values) {
        return IntStream.range(0, values.size()).filter(i -> values.get(i) >= 0 && domains.get(i).size() > 2)
                .mapToObj(i -> table.inputs().get(i).expression() + " = " + domains.get(i).shown(values.get(i))).collect(Collectors.joining(", "));
    }
}
