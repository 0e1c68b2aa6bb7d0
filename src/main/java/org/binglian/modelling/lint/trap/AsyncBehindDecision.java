package org.binglian.modelling.lint.trap;

import java.util.List;
import java.util.Optional;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An asynchronous step between a decision and the end of its clock: the clock may run out although the person was told that the answer counts. */
final class AsyncBehindDecision extends BpmnRule {

    AsyncBehindDecision() {
        super("trap-async-behind-decision", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node activity : model.flowNodes().filter(node -> hasClock(model, node)).toList()) {
            activity.all().stream().filter(inner -> isAsync(inner, activity)).forEach(inner -> findings.at(inner, inner.named().label(), activity.label()));
        }
        for (Node process : model.processes()) {
            calledUnderClock(process, context).ifPresent(call -> process.all().stream().filter(inner -> isAsync(inner, process))
                    .forEach(inner -> findings.at(inner, inner.named().label(), call.label())));
        }
    }

    /** Before the activity itself its clock has not begun; behind its last step the clock still runs. */
    private static boolean isAsync(Node inner, Node clocked) {
        boolean before = inner.camunda("asyncBefore").equals("true") || inner.camunda("async").equals("true");
        return inner.camunda("asyncAfter").equals("true")
                || before && inner != clocked && !inner.is("startEvent", "multiInstanceLoopCharacteristics");
    }

    private static boolean hasClock(BpmnModel model, Node activity) {
        return model.attached(activity).stream().filter(event -> !event.attribute("cancelActivity").equals("false"))
                .anyMatch(event -> event.child("timerEventDefinition").isPresent());
    }

    /** The call, in another file, that runs this process while a clock of the caller runs; a call by expression may mean any that nobody calls by name. */
    private static Optional<Node> calledUnderClock(Node process, LintContext context) {
        List<ModelFile> files = context.files(ModelFile.Kind.BPMN).toList();
        boolean byName = files.stream().flatMap(file -> file.bpmn().all("callActivity"))
                .anyMatch(call -> References.process(call).filter(process.id()::equals).isPresent());
        return files.stream().flatMap(file -> file.bpmn().all("callActivity").filter(call -> underClock(file.bpmn(), call)))
                .filter(call -> References.process(call).map(process.id()::equals).orElse(!byName && !call.attribute("calledElement").isEmpty()))
                .findFirst();
    }

    private static boolean underClock(BpmnModel model, Node node) {
        for (Optional<Node> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
            if (hasClock(model, at.get())) {
                return true;
            }
        }
        return false;
    }
}
