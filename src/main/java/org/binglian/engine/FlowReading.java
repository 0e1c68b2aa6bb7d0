package org.binglian.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.binglian.review.FlowModels.Doer;
import org.binglian.review.FlowModels.Step;
import org.binglian.review.FlowModels.Under;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads a drawn flow as a list: each step after all that lead to it, the way back of a rework left out. */
final class FlowReading {

    private final BpmnModelInstance model;
    private final Set<FlowNode> seen = new HashSet<>();
    private final Deque<FlowNode> order = new ArrayDeque<>();

    FlowReading(BpmnModelInstance model) {
        this.model = model;
    }

    /** The clock that a step declares is left to the caller. */
    record Read(Step step, String clock) {
    }

    List<Read> steps() {
        model.getModelElementsByType(StartEvent.class).forEach(this::visit);
        return order.stream().filter(node -> node instanceof Activity || node instanceof EndEvent).filter(node -> node.getName() != null)
                .map(node -> new Read(new Step(node.getId(), node.getName(), doer(node), null, under(node, new HashSet<>()), beside(node)),
                        clock(node))).toList();
    }

    private void visit(FlowNode node) {
        if (!seen.add(node)) {
            return;
        }
        var next = new ArrayList<FlowNode>();
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo())).forEach(next::add);
        Collections.reverse(next);
        next.forEach(this::visit);
        order.addFirst(node);
    }

    private Under under(FlowNode node, Set<FlowNode> passed) {
        if (!passed.add(node)) {
            return null;
        }
        if (node instanceof BoundaryEvent event) {
            return new Under(event.getId(), null, event.getName());
        }
        if (node.getIncoming().size() != 1) {
            return null;
        }
        SequenceFlow flow = node.getIncoming().iterator().next();
        FlowNode from = flow.getSource();
        return from instanceof ExclusiveGateway && flow.getName() != null && !(node instanceof EndEvent)
                ? new Under(flow.getId(), from.getName(), flow.getName()) : node instanceof EndEvent ? null : under(from, passed);
    }

    /** Whether it goes on at the same time as what stands before it in the list. */
    private static boolean beside(FlowNode node) {
        return node.getIncoming().stream().map(SequenceFlow::getSource).filter(ParallelGateway.class::isInstance)
                .anyMatch(split -> split.getOutgoing().size() > 1 && !split.getOutgoing().iterator().next().getTarget().equals(node));
    }

    private static Doer doer(FlowNode node) {
        if (node instanceof EndEvent) {
            return Doer.END;
        }
        if (node instanceof CallActivity call) {
            return ProcessIds.DEPARTMENT_OPINION.equals(call.getCalledElement()) ? Doer.CONSULTED : Doer.PROCEDURE;
        }
        if (!(node instanceof UserTask task)) {
            return Doer.OFFICE;
        }
        String groups = String.valueOf(task.getCamundaCandidateGroups());
        return groups.contains(",") ? Doer.BODY : groups.endsWith("leader") ? Doer.LEADER : Doer.SECTION;
    }

    private static String clock(FlowNode node) {
        ExtensionElements own = node.getExtensionElements();
        return own == null ? null : own.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream()).filter(one -> "clock".equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue).findFirst().orElse(null);
    }
}
