package org.binglian.modelling.lint.file;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.Trouble;

/** A file that could not be read, for one kind of reason. */
record Unread(String id, Trouble.Kind why) implements LintRule {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public ModelFile.Kind reads() {
        return ModelFile.Kind.OTHER;
    }

    @Override
    public void check(LintContext context, Findings findings) {
        context.file().trouble().filter(trouble -> trouble.kind() == why)
                .ifPresent(trouble -> findings.at("", trouble.line(), trouble.line(), trouble.detail()));
    }
}
