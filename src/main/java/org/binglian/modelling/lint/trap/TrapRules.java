package org.binglian.modelling.lint.trap;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class TrapRules {

    public static final List<LintRule> ALL = List.of();

    private TrapRules() {
    }
}
