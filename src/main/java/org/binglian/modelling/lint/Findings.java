package org.binglian.modelling.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one rule finds in one file; a rule that finds no end is cut off. */
public final class Findings {

    private final String file;
    private final LintRule rule;
    private final int most;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file, LintRule rule, int most) {
        this.file = file;
        this.rule = rule;
        this.most = most;
    }

    /** At this element, or at the nearest one around it that has an id. */
    public void at(Node element, Object... arguments) {
        add(element.named().id(), element.line(), rule.severity(), arguments);
    }

    /** At the element of this id; empty text means the file. */
    public void at(String element, int line, Object... arguments) {
        add(element, line, rule.severity(), arguments);
    }

    /** At this element, though only for the analyst to weigh. */
    public void warn(Node element, Object... arguments) {
        add(element.named().id(), element.line(), Severity.WARNING, arguments);
    }

    public void warn(String element, int line, Object... arguments) {
        add(element, line, Severity.WARNING, arguments);
    }

    private void add(String element, int line, Severity severity, Object... arguments) {
        if (found.size() < most) {
            found.add(new Finding(file, shortened(element), line, rule.id(), severity,
                    Arrays.stream(arguments).map(argument -> shortened(String.valueOf(argument))).toList()));
        }
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    List<Finding> found() {
        return found;
    }
}
