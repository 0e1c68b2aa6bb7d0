package org.binglian.modelling.lint.flow;

import java.util.HashSet;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** One id twice, in one file or for two processes of a set. */
final class DuplicateId extends BpmnRule {

    DuplicateId() {
        super("flow-duplicate-id", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Node node : model.all()) {
            if (!node.id().isEmpty() && !node.is("property", "value", "formField") && !seen.add(node.id())) {
                findings.at(node, node.id(), node.name());
            }
        }
        for (Node process : model.processes()) {
            context.given().stream().filter(file -> file.kind() == ModelFile.Kind.BPMN && file != context.file())
                    .filter(file -> file.bpmn().processes().stream().anyMatch(other -> other.id().equals(process.id()))).findFirst()
                    .ifPresent(file -> findings.at(process, process.id(), file.name()));
        }
    }
}
