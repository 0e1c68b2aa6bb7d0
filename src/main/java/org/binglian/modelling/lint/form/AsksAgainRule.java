package org.binglian.modelling.lint.form;

import org.binglian.catalogue.AsksAgain;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A field that asks for base data of the applicant or facts of the project, which the office holds (rule 7). */
final class AsksAgainRule extends FormLint {

    AsksAgainRule() {
        super("form-asks-again", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var json = context.file().json();
        for (var asked : AsksAgain.inForm(context.file().name(), json)) {
            String place = components(context).stream().filter(component -> component.path("key").asText().equals(asked.element())).map(FormLint::place)
                    .findFirst().orElse(asked.element());
            findings.at(place, 0, asked.known().isBlank() ? asked.element() : asked.known());
        }
    }
}
