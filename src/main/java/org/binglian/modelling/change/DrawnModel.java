package org.binglian.modelling.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A BPMN file as data: its nodes and connections by id, and where each is drawn. */
final class DrawnModel {

    private static final Set<String> SCOPES = Set.of("definitions", "process", "subProcess", "transaction", "adHocSubProcess", "collaboration");
    private static final Set<String> PARTS = Set.of("extensionElements", "documentation", "incoming", "outgoing", "laneSet", "BPMNDiagram",
            "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "ioSpecification", "property", "import", "relationship");

    /** A node, a connection, or a definition beside the processes. {@code drawn}: bounds or points, empty when it is not drawn. */
    record Node(String id, String type, String parent, Map<String, String> facets, String drawn) {

        String facet(String name) {
            return facets.get(name);
        }

        boolean connects() {
            return facets.containsKey("@sourceRef");
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> drawn = new TreeMap<>();
    private final Map<String, String> lanes = new TreeMap<>();

    private DrawnModel() {
    }

    static DrawnModel read(byte[] content) throws IOException {
        var model = new DrawnModel();
        Element root = ModelXml.parse(content);
        if (!"definitions".equals(root.getLocalName())) {
            throw new IOException("no definitions");
        }
        ModelXml.children(root, "BPMNDiagram").forEach(model::picture);
        model.lanes(root);
        model.scope(root, "");
        return model;
    }

    static boolean isNode(Element scope, Element child) {
        return SCOPES.contains(scope.getLocalName()) && !PARTS.contains(child.getLocalName()) && child.hasAttribute("id")
                && !(child.getLocalName().endsWith("EventDefinition") && !"definitions".equals(scope.getLocalName()));
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node node(String id) {
        return id == null ? null : nodes.get(id);
    }

    List<Node> connections(String id) {
        return nodes.values().stream().filter(Node::connects)
                .filter(flow -> id.equals(flow.facet("@sourceRef")) || id.equals(flow.facet("@targetRef"))).toList();
    }

    private void scope(Element scope, String parent) {
        for (Element child : ModelXml.children(scope)) {
            if (isNode(scope, child)) {
                String id = child.getAttribute("id");
                var facets = new LinkedHashMap<>(Facets.of(child));
                if (lanes.containsKey(id)) {
                    facets.put("lane", lanes.get(id));
                }
                nodes.put(id, new Node(id, type(child), parent, facets, drawn.getOrDefault(id, "")));
                scope(child, id);
            }
        }
    }

    private static String type(Element element) {
        String event = ModelXml.children(element).stream().map(Element::getLocalName).filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.substring(0, name.length() - "EventDefinition".length())).collect(Collectors.joining("."));
        return element.getLocalName() + (event.isEmpty() ? "" : "." + event);
    }

    private void lanes(Element element) {
        for (Element child : ModelXml.children(element)) {
            if ("flowNodeRef".equals(child.getLocalName())) {
                lanes.put(child.getTextContent().strip(), element.hasAttribute("name") ? element.getAttribute("name") : element.getAttribute("id"));
            } else {
                lanes(child);
            }
        }
    }

    private void picture(Element element) {
        if (element.hasAttribute("bpmnElement")) {
            List<String> places = new ArrayList<>();
            places(element, places);
            drawn.put(element.getAttribute("bpmnElement"), String.join(" ", places));
        }
        ModelXml.children(element).forEach(this::picture);
    }

    private static void places(Element element, List<String> places) {
        for (Element child : ModelXml.children(element)) {
            if (!child.hasAttribute("bpmnElement")) {
                List.of("x", "y", "width", "height").stream().filter(child::hasAttribute).forEach(name -> places.add(rounded(child.getAttribute(name))));
                places(child, places);
            }
        }
    }

    private static String rounded(String number) {
        try {
            return String.valueOf(Math.round(Double.parseDouble(number)));
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
