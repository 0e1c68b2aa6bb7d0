package org.binglian.modelling.lint.security;

import org.binglian.engine.model.ForbiddenInForms;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.RuleOfKind;
import org.binglian.modelling.lint.Severity;

/** An expression of the engine, a page from elsewhere or a script in a form. */
final class ForbiddenInForm extends RuleOfKind {

    ForbiddenInForm() {
        super("security-form", Severity.ERROR, ModelFile.Kind.FORM);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        ForbiddenInForms.in(context.file().json()).forEach(place -> findings.at(place.component(), 0, place.breach().what()));
    }
}
