package org.binglian.catalogue;

import java.util.function.Predicate;

/**
 * When an item or a material is needed at all: {@code ==}, {@code !=}, {@code >=}, {@code and}, {@code or},
 * {@code not(…)}, {@code features contains "X"} over {@link ProjectFacts}. The empty condition always holds.
 */
public final class Condition implements Predicate<ProjectFacts> {

    public static final Condition ALWAYS = new Condition("", facts -> true);

    private final String text;
    private final Predicate<ProjectFacts> rule;

    private Condition(String text, Predicate<ProjectFacts> rule) {
        this.text = text;
        this.rule = rule;
    }

    /** @throws BrokenCondition with the column (from 1) at which the text stops making sense */
    public static Condition parse(String text) {
        if (text == null || text.isBlank()) {
            return ALWAYS;
        }
        return new Condition(text, new ConditionParser(text).parse());
    }

    @Override
    public boolean test(ProjectFacts facts) {
        return rule.test(facts);
    }

    /** The condition as it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
