package org.binglian.modelling.lint.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a cell says of its column, as far as it can be read without evaluating it: {@code known} is false for the rest. */
record Values(boolean any, boolean negated, boolean known, List<Term> terms) {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,18}(\\.\\d{1,9})?|\\.\\d{1,9})");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

    sealed interface Term { }

    record Text(String text) implements Term { }

    record Truth(boolean value) implements Term { }

    record Nothing() implements Term { }

    /** Numbers between two bounds; a missing bound is null. */
    record Range(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) implements Term {

        boolean holds(BigDecimal number) {
            return (low == null || number.compareTo(low) > (lowIn ? -1 : 0)) && (high == null || number.compareTo(high) < (highIn ? 1 : 0));
        }
    }

    static Values of(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new Values(true, false, true, List.of());
        }
        boolean negated = text.startsWith("not(") && text.endsWith(")");
        String inside = negated ? text.substring(4, text.length() - 1) : text;
        List<Term> terms = new ArrayList<>();
        boolean known = true;
        for (String piece : pieces(inside)) {
            Term term = term(piece.strip());
            known &= term != null;
            if (term != null) {
                terms.add(term);
            }
        }
        return new Values(false, negated, known, List.copyOf(terms));
    }

    /** The parts between commas that stand in no quotes and no brackets. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && "({".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")}".indexOf(c) >= 0) {
                depth--;
            } else if (!quoted && depth <= 0 && c == ',') {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static Term term(String text) {
        if (TEXT.matcher(text).matches()) {
            return new Text(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return new Truth(text.equals("true"));
        }
        if (text.equals("null")) {
            return new Nothing();
        }
        if (NUMBER.matcher(text).matches()) {
            var number = new BigDecimal(text);
            return new Range(number, true, number, true);
        }
        return text.isEmpty() ? null : "<>".indexOf(text.charAt(0)) >= 0 ? comparison(text) : interval(text);
    }

    private static Term comparison(String text) {
        boolean or = text.length() > 1 && text.charAt(1) == '=';
        var number = number(text.substring(or ? 2 : 1));
        return number == null ? null : text.charAt(0) == '>' ? new Range(number, or, null, false) : new Range(null, false, number, or);
    }

    private static Term interval(String text) {
        int dots = text.indexOf("..");
        if (dots < 1 || "[](".indexOf(text.charAt(0)) < 0 || "[])".indexOf(text.charAt(text.length() - 1)) < 0) {
            return null;
        }
        var low = number(text.substring(1, dots));
        var high = number(text.substring(dots + 2, text.length() - 1));
        return low == null || high == null ? null : new Range(low, text.charAt(0) == '[', high, text.charAt(text.length() - 1) == ']');
    }

    private static BigDecimal number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }
}
