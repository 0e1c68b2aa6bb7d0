package org.binglian.modelling.lint.feel;

import java.util.regex.Pattern;
import org.binglian.modelling.lint.Watch;

/** Finds where an expression asks the clock of the machine that happens to evaluate it: not the office's, and perhaps in another time zone. */
public enum MachineClock {

    FEEL("(?s).+", "today|now"),
    /** FEEL within a text of a form, in double braces. */
    FEEL_IN_TEXT("\\{\\{[^}]*", "today|now"),
    /** The functions that the engine lends to expressions of processes. */
    JUEL("[$#]\\{[^}]*", "now|dateTime");

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private final Pattern expressions;
    private final Pattern asked;

    MachineClock(String expressions, String functions) {
        this.expressions = Pattern.compile(expressions);
        this.asked = Pattern.compile("(?<![\\w.])(?:" + functions + ")\\s{0,9}\\(\\s{0,9}\\)");
    }

    public boolean askedIn(String text, Watch watch) {
        return text.indexOf('(') > 0 && expressions.matcher(watch.text(text)).results()
                .anyMatch(found -> asked.matcher(watch.text(TEXTS.matcher(watch.text(found.group())).replaceAll("\"\""))).find());
    }
}
