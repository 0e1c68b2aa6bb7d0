package org.binglian.modelling.lint.trap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.Watch;

/** A gateway that checks whether something has happened, and else waits for the message that it happens: the message between the two is lost. */
final class GateLosesMessage extends BpmnRule {

    GateLosesMessage() {
        super("trap-gate-loses-message", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node gateway : model.all("exclusiveGateway").filter(node -> model.outgoing(node).size() > 1 && checks(model, node, context.watch())).toList()) {
            Set<Node> targets = model.next(gateway).collect(Collectors.toSet());
            targets.stream().filter(GateLosesMessage::waitsForMessage)
                    .filter(wait -> model.next(wait).anyMatch(after -> targets.contains(after) || reachedBeside(model, targets, wait, after, context.watch())))
                    .forEach(wait -> findings.at(wait, wait.label(), gateway.label()));
        }
    }

    private static final Pattern ASKS = Pattern.compile("\\w\\.\\w+\\(");

    /** Whether the gateway, or the step before it, asks how things stand now; a choice by what was known before loses nothing. */
    private static boolean checks(BpmnModel model, Node gateway, Watch watch) {
        return model.outgoing(gateway).stream().flatMap(flow -> flow.children("conditionExpression"))
                .anyMatch(condition -> ASKS.matcher(watch.text(condition.text())).find())
                || model.incoming(gateway).stream().flatMap(flow -> model.byId(flow.attribute("sourceRef")).stream())
                .anyMatch(before -> before.is("serviceTask", "sendTask", "businessRuleTask", "scriptTask"));
    }

    private static boolean waitsForMessage(Node node) {
        return node.is("receiveTask") || node.is("intermediateCatchEvent") && node.child("messageEventDefinition").isPresent();
    }

    /** Whether another branch comes to the same place without a person or another wait on its way: the gate was open. */
    private static boolean reachedBeside(BpmnModel model, Set<Node> targets, Node wait, Node after, Watch watch) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(targets.stream().filter(node -> node != wait).toList());
        while (!open.isEmpty()) {
            watch.ask();
            Node node = open.pop();
            if (node == after) {
                return true;
            }
            boolean passes = BpmnModel.isGateway(node) && !node.is("eventBasedGateway") || node.is("serviceTask", "sendTask", "intermediateThrowEvent");
            if (passes && seen.add(node)) {
                model.next(node).forEach(open::push);
            }
        }
        return false;
    }
}
