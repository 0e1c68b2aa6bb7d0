package org.binglian.modelling.lint.decision;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class DecisionRules {

    public static final List<LintRule> ALL = List.of(new Shape(), new Identity(), new DuplicateId(), new Requirement(), new Language(),
            new Types(), new Unlisted(), new HitPolicy(), new Overlap(), new Gap(), new NeverMatches(), new Columns(), new Basis(),
            new DefaultForbidden(), new WaiverGate(), new PauseBasis(), new ToleranceTooLong(), new SlowPattern(), new LongCount(),
            new MachineDay(), new FeelText());

    private DecisionRules() {
    }
}
