package org.binglian.modelling.lint.rule;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class TwelveRules {

    public static final List<LintRule> ALL = List.of(new NothingDrawn(), new TaskClock(), new WaitOutside(), new DefaultEvidence(), new DefaultAftercare(), new PauseGround(),
            new TwoPeople());

    private TwelveRules() {
    }
}
