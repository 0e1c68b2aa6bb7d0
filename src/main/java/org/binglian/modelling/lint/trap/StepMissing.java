package org.binglian.modelling.lint.trap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.OfficeNames;
import org.binglian.modelling.lint.Severity;

/** A step is delegated to something that the application does not have. */
final class StepMissing extends BpmnRule {

    StepMissing() {
        super("trap-step-missing", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : model.all().stream().filter(node -> !node.camunda("delegateExpression").isEmpty() || node.has("delegateExpression")).toList()) {
            String expression = node.camunda("delegateExpression") + node.attribute("delegateExpression");
            Matcher bean = BEAN.matcher(context.watch().text(expression));
            if (!bean.matches() || !OfficeNames.STEPS.contains(bean.group(1))) {
                findings.at(node, node.named().label(), expression);
            }
        }
    }

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
}
