package org.binglian.modelling.lint.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.binglian.engine.model.Breach.Kind;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;

/** The family. */
public final class SecurityRules {

    public static final List<LintRule> ALL = List.of(
            new Forbidden("security-script", ModelFile.Kind.BPMN, Set.of(Kind.SCRIPT)),
            new Forbidden("security-class", ModelFile.Kind.BPMN, Set.of(Kind.CLASS)),
            new Forbidden("security-connector", ModelFile.Kind.BPMN, Set.of(Kind.CONNECTOR)),
            new Forbidden("security-external", ModelFile.Kind.BPMN, Set.of(Kind.EXTERNAL)),
            new Forbidden("security-language", ModelFile.Kind.BPMN, Set.of(Kind.LANGUAGE)),
            new Forbidden("security-expression", ModelFile.Kind.BPMN, Set.of(Kind.EXPRESSION)),
            new Forbidden("security-form-key", ModelFile.Kind.BPMN, Set.of(Kind.FORM)),
            new Forbidden("security-decision", ModelFile.Kind.DMN, EnumSet.complementOf(EnumSet.of(Kind.LANGUAGE))),
            new ForbiddenInForm());

    private SecurityRules() {
    }
}
