package org.binglian.modelling.lint;

/** A rule that reads one kind of file: what all of them have alike. */
public abstract class RuleOfKind implements LintRule {

    private final String id;
    private final Severity severity;
    private final ModelFile.Kind reads;

    protected RuleOfKind(String id, Severity severity, ModelFile.Kind reads) {
        this.id = id;
        this.severity = severity;
        this.reads = reads;
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
        return reads;
    }
}
