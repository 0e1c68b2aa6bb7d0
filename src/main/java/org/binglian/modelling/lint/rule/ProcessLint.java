package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Severity;

/** A rule of the twelve that reads processes; what it finds refuses a release. */
abstract class ProcessLint implements LintRule {

    private final String id;

    ProcessLint(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public ModelFile.Kind reads() {
        return ModelFile.Kind.BPMN;
    }
}
