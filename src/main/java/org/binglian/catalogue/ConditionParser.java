package org.binglian.catalogue;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over: or := and ("or" and)* ; and := factor ("and" factor)* ;
 * factor := "not" "(" or ")" | "(" or ")" | "features" "contains" text | name operator literal.
 */
final class ConditionParser {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 50;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?(?![A-Za-z0-9_.])");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|>=");

    private final String source;
    private int at;
    private int depth;

    ConditionParser(String source) {
        this.source = source;
    }

    Predicate<ProjectFacts> parse() {
        if (source.length() > LONGEST) {
            at = LONGEST;
            throw expected("at most " + LONGEST + " characters");
        }
        Predicate<ProjectFacts> rule = or();
        skipBlanks();
        if (at < source.length()) {
            throw expected("and, or, end");
        }
        return rule;
    }

    private Predicate<ProjectFacts> or() {
        if (++depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " levels");
        }
        Predicate<ProjectFacts> rule = and();
        while (word("or")) {
            rule = rule.or(and());
        }
        depth--;
        return rule;
    }

    private Predicate<ProjectFacts> and() {
        Predicate<ProjectFacts> rule = factor();
        while (word("and")) {
            rule = rule.and(factor());
        }
        return rule;
    }

    private Predicate<ProjectFacts> factor() {
        if (word("not")) {
            return inParentheses().negate();
        }
        if (symbol('(', false)) {
            return inParentheses();
        }
        if (word("features")) {
            return contains();
        }
        return comparison();
    }

    private Predicate<ProjectFacts> inParentheses() {
        if (!symbol('(', true)) {
            throw expected("(");
        }
        Predicate<ProjectFacts> rule = or();
        if (!symbol(')', true)) {
            throw expected(")");
        }
        return rule;
    }

    private Predicate<ProjectFacts> contains() {
        if (!word("contains")) {
            throw expected("contains");
        }
        String feature = text();
        return facts -> facts.features().contains(feature);
    }

    private Predicate<ProjectFacts> comparison() {
        skipBlanks();
        int start = at;
        String name = take(WORD);
        if (name != null && ProjectFacts.TEXTS.contains(name)) {
            return textComparison(name);
        }
        if (name != null && ProjectFacts.NUMBERS.contains(name)) {
            return numberComparison(name);
        }
        at = start;
        throw expected("not, features, " + ProjectFacts.TEXTS.stream().sorted().toList() + ", "
            + ProjectFacts.NUMBERS.stream().sorted().toList());
    }

    private Predicate<ProjectFacts> textComparison(String name) {
        skipBlanks();
        int start = at;
        String operator = take(OPERATOR);
        if (operator == null || operator.equals(">=")) {
            at = start;
            throw expected("==, !=");
        }
        String value = text();
        boolean equal = operator.equals("==");
        return facts -> facts.text(name).equals(value) == equal;
    }

    private Predicate<ProjectFacts> numberComparison(String name) {
        String operator = take(OPERATOR);
        if (operator == null) {
            throw expected("==, !=, >=");
        }
        String literal = take(NUMBER);
        if (literal == null) {
            throw expected("number");
        }
        BigDecimal value = new BigDecimal(literal);
        return switch (operator) {
            case "==" -> facts -> facts.number(name).compareTo(value) == 0;
            case "!=" -> facts -> facts.number(name).compareTo(value) != 0;
            default -> facts -> facts.number(name).compareTo(value) >= 0;
        };
    }

    private String text() {
        String literal = take(TEXT);
        if (literal == null) {
            throw expected("\"text\"");
        }
        return literal.substring(1, literal.length() - 1);
    }

    private boolean word(String expected) {
        skipBlanks();
        int start = at;
        if (expected.equals(take(WORD))) {
            return true;
        }
        at = start;
        return false;
    }

    private boolean symbol(char symbol, boolean take) {
        skipBlanks();
        boolean found = at < source.length() && source.charAt(at) == symbol;
        at += found && take ? 1 : 0;
        return found;
    }

    private String take(Pattern pattern) {
        skipBlanks();
        Matcher matcher = pattern.matcher(source).region(at, source.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private BrokenCondition expected(String what) {
        return new BrokenCondition(source, at + 1, what);
    }
}
