package org.binglian.engine.move;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The places of one process, by id and by the names that an analyst gave them. */
record Elements(BpmnModelInstance model) {

    Stream<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class).stream();
    }

    String process() {
        return model.getModelElementsByType(Process.class).stream().findFirst().map(process -> named(process.getName(), process.getId())).orElse("");
    }

    Optional<FlowNode> find(String id) {
        return id != null && model.getModelElementById(id) instanceof FlowNode node ? Optional.of(node) : Optional.empty();
    }

    /** The element's name, its id where it has none. */
    String name(String id) {
        return find(id).map(node -> named(node.getName(), id)).orElse(id);
    }

    /** What a place of an earlier version is here; empty when it is nowhere, of another kind, or could be several. */
    Optional<FlowNode> successor(FlowNode node, Elements earlier) {
        var same = find(node.getId());
        if (same.isPresent()) {
            return same.filter(found -> alike(node, found));
        }
        return only(nodes().filter(one -> node.getId().equals(property(one, "formerId"))))
                .or(() -> node.getName() == null || node.getName().isBlank() ? Optional.empty()
                        : only(nodes().filter(one -> node.getName().equals(one.getName()) && earlier.find(one.getId()).isEmpty())))
                .filter(found -> alike(node, found));
    }

    static boolean repeated(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** Whether it waits for a timer, a message or a condition. */
    static boolean rings(FlowNode node) {
        return node instanceof CatchEvent && !node.getChildElementsByType(EventDefinition.class).isEmpty();
    }

    private static boolean alike(FlowNode one, FlowNode other) {
        return one.getElementType().equals(other.getElementType()) && repeated(one) == repeated(other);
    }

    private static String property(FlowNode node, String name) {
        var extensions = node.getExtensionElements();
        return extensions == null ? null : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream()).filter(one -> name.equals(one.getCamundaName()))
                .map(one -> one.getCamundaValue()).findFirst().orElse(null);
    }

    private static Optional<FlowNode> only(Stream<FlowNode> found) {
        var list = found.limit(2).toList();
        return list.size() == 1 ? Optional.of(list.get(0)) : Optional.empty();
    }

    private static String named(String name, String id) {
        return name == null || name.isBlank() ? id : name.strip();
    }
}
