package org.binglian.modelling.lint;

/** A rule about process files. */
public abstract class BpmnRule implements LintRule {

    private final String id;
    private final Severity severity;

    protected BpmnRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final ModelFile.Kind reads() {
        return ModelFile.Kind.BPMN;
    }

    @Override
    public final void check(LintContext context, Findings findings) {
        check(context.file().bpmn(), context, findings);
    }

    protected abstract void check(BpmnModel model, LintContext context, Findings findings);
}
