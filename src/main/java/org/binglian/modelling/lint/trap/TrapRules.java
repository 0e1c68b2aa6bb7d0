package org.binglian.modelling.lint.trap;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class TrapRules {

    public static final List<LintRule> ALL = List.of(
            new FieldNotDeclared(),
            new AsyncBehindDecision(),
            new GateLosesMessage(),
            new ConditionOnNothing(),
            new LiteralTime(),
            new RunawayTimer(),
            new ClockWithoutDeadline(),
            new MachineTime(),
            new CallMissing(),
            new StepMissing(),
            new ServiceDoesNothing(),
            new ReferenceMissing(),
            new BindingDrifts(),
            new MessageToOneOfMany(),
            new CompletionUndefined(),
            new HistoryWithoutEnd(),
            new NotExecutable(),
            new OtherEngine(),
            new Unsupported(),
            new NobodyToDoIt());

    private TrapRules() {
    }
}
