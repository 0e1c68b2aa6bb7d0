package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class FlowRules {

    public static final List<LintRule> ALL = List.of(
            new NoStart(),
            new SeveralStarts(),
            new NoEnd(),
            new NoWayOn(),
            new Unreachable(),
            new ImplicitSplit(),
            new ImplicitJoin(),
            new JoinNeverComplete(),
            new LoopWithoutWait(),
            new NameMissing(),
            new NoDiagram(),
            new DuplicateId(),
            new BranchWithoutCondition(),
            new NoDefault(),
            new DefaultWrong(),
            new ParallelWithCondition(),
            new Dangling());

    private FlowRules() {
    }
}
