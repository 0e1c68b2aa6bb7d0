package org.binglian.modelling.lint;

/** A rule about process files. */
public abstract class BpmnRule extends RuleOfKind {

    protected BpmnRule(String id, Severity severity) {
        super(id, severity, ModelFile.Kind.BPMN);
    }

    @Override
    public final void check(LintContext context, Findings findings) {
        check(context.file().bpmn(), context, findings);
    }

    protected abstract void check(BpmnModel model, LintContext context, Findings findings);
}
