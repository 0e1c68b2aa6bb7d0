package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.RuleOfKind;
import org.binglian.modelling.lint.Severity;

/** A rule of the twelve that reads processes; what it finds refuses a release. */
abstract class ProcessLint extends RuleOfKind {

    ProcessLint(String id) {
        super(id, Severity.ERROR, ModelFile.Kind.BPMN);
    }
}
