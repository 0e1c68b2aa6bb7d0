package org.binglian.modelling.lint.trap;

import java.util.List;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A period or date written into a timer: it knows no working days, no pauses and no extensions. */
final class LiteralTime extends BpmnRule {

    LiteralTime() {
        super("trap-literal-time", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node time : model.all("timeDate", "timeDuration", "timeCycle").toList()) {
            String text = time.text();
            if (RunawayTimer.runsAway(text, context.watch())) {
                continue;
            }
            if (!text.startsWith("${") && !text.startsWith("#{") || LITERAL.matcher(context.watch().text(text)).find()) {
                findings.at(time, time.named().label(), text);
            }
        }
        for (Node task : model.all("userTask").toList()) {
            for (String attribute : List.of("dueDate", "followUpDate")) {
                if (!task.camunda(attribute).isEmpty() && !task.camunda(attribute).contains("{")) {
                    findings.at(task, task.label(), task.camunda(attribute));
                }
            }
        }
    }

    private static final Pattern LITERAL = Pattern.compile("[\"'](R\\d*/)?P[\\dT][^\"']*[\"']|\\b(plusDays|plusHours|plusWeeks|plusMonths|plusMillis)\\b|[\"']\\d{4}-\\d\\d-\\d\\d");
}
