package org.binglian.modelling.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** All that an element says of itself, as flat names and values; what the standard takes as given is left out when it is said. */
final class Facets {

    private static final Set<String> TRANSPARENT = Set.of("extensionElements", "inputOutput", "properties");
    private static final Set<String> SILENT = Set.of("incoming", "outgoing", "laneSet");
    private static final Map<String, String> GIVEN = Map.ofEntries(Map.entry("cancelActivity", "true"), Map.entry("isInterrupting", "true"),
            Map.entry("isSequential", "false"), Map.entry("triggeredByEvent", "false"), Map.entry("isForCompensation", "false"),
            Map.entry("startQuantity", "1"), Map.entry("completionQuantity", "1"), Map.entry("gatewayDirection", "Unspecified"),
            Map.entry("parallelMultiple", "false"), Map.entry("asyncBefore", "false"), Map.entry("asyncAfter", "false"),
            Map.entry("exclusive", "true"), Map.entry("isClosed", "false"), Map.entry("processType", "None"));
    private static final Set<String> UNTOLD = Set.of("id", "exporter", "exporterVersion", "executionPlatform", "executionPlatformVersion",
            "schemaLocation");
    private static final List<String> KEYS = List.of("name", "target", "businessKey", "variables", "key", "event");

    private final Map<String, String> found = new LinkedHashMap<>();

    private Facets() {
    }

    /** Of a node of the drawing, without the nodes inside it. */
    static Map<String, String> of(Element element) {
        var facets = new Facets();
        facets.attributes("", element, "");
        for (Element child : ModelXml.children(element)) {
            if (!SILENT.contains(child.getLocalName()) && !DrawnModel.isNode(element, child)) {
                facets.child("", child);
            }
        }
        return facets.found;
    }

    private void child(String under, Element element) {
        String name = element.getLocalName();
        String key = KEYS.stream().filter(element::hasAttribute).findFirst().orElse("");
        String path = TRANSPARENT.contains(name) ? under : free(under + name + (key.isEmpty() ? "" : "[" + element.getAttribute(key) + "]"));
        if (!TRANSPARENT.contains(name)) {
            if (!name.endsWith("EventDefinition")) {
                found.put(path, ModelXml.ownText(element));
            }
            attributes(path, element, key);
        }
        for (Element inner : ModelXml.children(element)) {
            child(path.isEmpty() || path.endsWith("/") ? path : path + "/", inner);
        }
    }

    private String free(String path) {
        String name = path;
        for (int n = 2; found.containsKey(name); n++) {
            name = path + "#" + n;
        }
        return name;
    }

    private void attributes(String path, Element element, String key) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            String name = attribute.getLocalName();
            boolean told = !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())
                    && !"http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI()) && !UNTOLD.contains(name)
                    && !attribute.getNodeValue().equals(GIVEN.get(name)) && !name.equals(key);
            if (told) {
                found.put(path + "@" + name, attribute.getNodeValue().strip());
            }
        }
    }
}
