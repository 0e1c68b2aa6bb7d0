package org.binglian.modelling.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A process file as a graph: scopes (processes and subprocesses), what is in them, and the flows between. */
public final class BpmnModel {

    private static final Set<String> TASKS = Set.of("task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask",
            "businessRuleTask", "scriptTask", "callActivity");
    private static final Set<String> SUBPROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway");

    private final Node definitions;
    private final List<Node> all;
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, List<Node>> from = new HashMap<>();
    private final Map<String, List<Node>> to = new HashMap<>();
    private final Map<String, List<Node>> attached = new HashMap<>();

    BpmnModel(Node definitions) {
        this.definitions = definitions;
        this.all = definitions.all();
        for (Node node : all) {
            if (!node.id().isEmpty() && node.namespace().equals(Namespaces.BPMN)) {
                byId.putIfAbsent(node.id(), node);
            }
            if (node.is("sequenceFlow")) {
                from.computeIfAbsent(node.attribute("sourceRef"), id -> new ArrayList<>(2)).add(node);
                to.computeIfAbsent(node.attribute("targetRef"), id -> new ArrayList<>(2)).add(node);
            }
            if (node.is("boundaryEvent")) {
                attached.computeIfAbsent(node.attribute("attachedToRef"), id -> new ArrayList<>(2)).add(node);
            }
        }
    }

    public Node definitions() {
        return definitions;
    }

    /** Every element of the file. */
    public List<Node> all() {
        return all;
    }

    public Stream<Node> all(String... names) {
        return all.stream().filter(node -> node.is(names));
    }

    public Optional<Node> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Node> processes() {
        return definitions.children("process").toList();
    }

    /** Processes and all subprocesses, in which flows run. */
    public Stream<Node> scopes() {
        return all.stream().filter(node -> node.is("process") || isSubprocess(node));
    }

    /** Activities, events and gateways that stand directly in this scope. */
    public List<Node> nodes(Node scope) {
        return scope.children().stream().filter(BpmnModel::isFlowNode).toList();
    }

    public Stream<Node> flowNodes() {
        return all.stream().filter(BpmnModel::isFlowNode);
    }

    /** Sequence flows that leave this node. */
    public List<Node> outgoing(Node node) {
        return node.id().isEmpty() ? List.of() : from.getOrDefault(node.id(), List.of());
    }

    /** Sequence flows that reach this node. */
    public List<Node> incoming(Node node) {
        return node.id().isEmpty() ? List.of() : to.getOrDefault(node.id(), List.of());
    }

    /** Boundary events on this activity. */
    public List<Node> attached(Node activity) {
        return activity.id().isEmpty() ? List.of() : attached.getOrDefault(activity.id(), List.of());
    }

    /** The nodes to which its flows lead. */
    public Stream<Node> next(Node node) {
        return outgoing(node).stream().flatMap(flow -> byId(flow.attribute("targetRef")).stream());
    }

    /** What an event waits for or does, such as {@code timerEventDefinition}; empty for a plain event. */
    public static Optional<Node> definition(Node event) {
        return event.children().stream().filter(child -> child.name().endsWith("EventDefinition")).findFirst();
    }

    public static boolean isFlowNode(Node node) {
        return isActivity(node) || isEvent(node) || isGateway(node);
    }

    public static boolean isActivity(Node node) {
        return TASKS.contains(node.name()) || isSubprocess(node);
    }

    public static boolean isSubprocess(Node node) {
        return SUBPROCESSES.contains(node.name());
    }

    /** A subprocess that an event starts. */
    public static boolean isEventSubprocess(Node node) {
        return isSubprocess(node) && node.attribute("triggeredByEvent").equals("true");
    }

    public static boolean isEvent(Node node) {
        return EVENTS.contains(node.name());
    }

    public static boolean isGateway(Node node) {
        return GATEWAYS.contains(node.name());
    }
}
