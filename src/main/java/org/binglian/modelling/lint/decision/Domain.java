package org.binglian.modelling.lint.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of one column that the rules of a table tell apart: one stands for each group. {@code expected} are those that a
 * complete table must answer: what is listed or named, not everything that could ever come.
 */
final class Domain {

    private final List<Values.Term> points = new ArrayList<>();
    private final BitSet expected = new BitSet();
    private int other = -1;

    /** @param cells those of this column, rule by rule; @param listed the values that the column may have */
    static Domain of(Table.Column column, List<Values> cells, List<Values> listed) {
        var domain = new Domain();
        List<Values> all = new ArrayList<>(cells);
        all.addAll(listed);
        boolean whole = column.type().equals("integer") || column.type().equals("long");
        boolean truths = column.type().equals("boolean");
        Set<String> texts = new TreeSet<>();
        var numbers = new TreeSet<BigDecimal>();
        boolean nothing = false;
        for (Values.Term term : all.stream().flatMap(cell -> cell.terms().stream()).toList()) {
            truths |= term instanceof Values.Truth;
            nothing |= term instanceof Values.Nothing;
            if (term instanceof Values.Text text) {
                texts.add(text.text());
            } else if (term instanceof Values.Range range) {
                add(numbers, range.low());
                add(numbers, range.high());
            }
        }
        texts.forEach(text -> domain.add(new Values.Text(text), true));
        if (truths) {
            domain.add(new Values.Truth(true), true);
            domain.add(new Values.Truth(false), true);
        }
        domain.numbers(numbers, whole);
        domain.add(new Values.Nothing(), nothing);
        domain.other = domain.points.size();
        boolean dealtWith = listed.isEmpty() && !truths && numbers.isEmpty() && cells.stream().anyMatch(cell -> cell.any() || cell.negated() || !cell.known());
        domain.add(new Values.Text("…"), dealtWith);
        return domain;
    }

    private static void add(Set<BigDecimal> numbers, BigDecimal number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    private void numbers(TreeSet<BigDecimal> bounds, boolean whole) {
        BigDecimal last = null;
        for (BigDecimal bound : bounds) {
            if (last == null) {
                boolean below = bound.signum() != 0;
                add(point(bound.signum() > 0 ? BigDecimal.ZERO : bound.subtract(BigDecimal.ONE)), below);
            } else {
                var between = whole ? last.add(BigDecimal.ONE) : last.add(bound).divide(BigDecimal.valueOf(2));
                if (between.compareTo(bound) < 0) {
                    add(point(between), true);
                }
            }
            add(point(bound), true);
            last = bound;
        }
        if (last != null) {
            add(point(last.add(BigDecimal.ONE)), true);
        }
    }

    private static Values.Range point(BigDecimal number) {
        return new Values.Range(number, true, number, true);
    }

    private void add(Values.Term point, boolean asked) {
        expected.set(points.size(), asked);
        points.add(point);
    }

    int size() {
        return points.size();
    }

    BitSet all() {
        var all = new BitSet();
        all.set(0, points.size());
        return all;
    }

    BitSet expected() {
        return expected;
    }

    /** The values that this cell matches for certain ({@code surely}), or those that it may match. */
    BitSet of(Values cell, boolean surely) {
        if (cell.any()) {
            return all();
        }
        var named = new BitSet();
        for (int i = 0; i < points.size(); i++) {
            Values.Term point = points.get(i);
            named.set(i, i != other && cell.terms().stream().anyMatch(term -> matches(term, point)));
        }
        if (!cell.known()) {
            boolean everything = cell.negated() == surely;
            return cell.negated() ? everything ? new BitSet() : inverse(named) : surely ? named : all();
        }
        return cell.negated() ? inverse(named) : named;
    }

    private BitSet inverse(BitSet named) {
        var rest = all();
        rest.andNot(named);
        return rest;
    }

    private static boolean matches(Values.Term term, Values.Term point) {
        return term instanceof Values.Range range && point instanceof Values.Range number ? range.holds(number.low()) : term.equals(point);
    }

    /** As a person reads it in a message; a value that stands for all others is named as such. */
    String shown(int index) {
        Values.Term point = points.get(index);
        return index == other ? "…" : point instanceof Values.Text text ? "\"" + text.text() + "\""
                : point instanceof Values.Range number ? number.low().stripTrailingZeros().toPlainString()
                : point instanceof Values.Truth truth ? String.valueOf(truth.value()) : "null";
    }
}
