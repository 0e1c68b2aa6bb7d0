package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class FlowRules {

    public static final List<LintRule> ALL = List.of(
            new NoEnd());

    private FlowRules() {
    }
}
