package org.binglian.modelling.lint.form;

import java.util.List;
import org.binglian.modelling.lint.LintRule;

/** The family. */
public final class FormRules {

    public static final List<LintRule> ALL = List.of(new FormShape(), new FormVersion(), new Component(), new Key(), new Label(), new DuplicateKey(),
            new Choice(), new FormFeel(), new ReadersClock(), new Hidden(), new AsksAgainRule());

    private FormRules() {
    }
}
