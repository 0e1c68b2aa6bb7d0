package org.binglian.modelling.lint.security;

import java.util.Set;
import org.binglian.engine.model.Breach;
import org.binglian.engine.model.ForbiddenParts;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** What the engine's guard refuses in a process or a decision, by its kind; the same list, asked before anything is deployed. */
record Forbidden(String id, ModelFile.Kind reads, Set<Breach.Kind> kinds) implements LintRule {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (Node node : context.file().root().all()) {
            context.watch().ask();
            ForbiddenParts.in(node.namespace(), node.name(), node.attributes(), node.text()).stream().filter(breach -> kinds.contains(breach.kind()))
                    .forEach(breach -> findings.at(node, breach.what()));
        }
    }
}
