package org.binglian.engine.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The last defence before models run: refuses what {@link ForbiddenParts} and {@link ForbiddenInForms} name, and what cannot be read. */
@Component
public class ModelGuard {

    /** Why these models may not run; empty when they may. */
    public List<String> check(Map<String, byte[]> models) {
        List<String> reasons = new ArrayList<>();
        models.forEach((name, content) -> {
            try {
                if (name.endsWith(".form")) {
                    ForbiddenInForms.in(new ObjectMapper().readTree(content)).forEach(place ->
                            reasons.add(name + " " + place.component() + ": " + place.breach()));
                } else {
                    xml(name, content, reasons);
                }
            } catch (Exception | StackOverflowError e) {
                reasons.add(name + ": cannot be read: " + e.getMessage());
            }
        });
        return reasons;
    }

    private static void xml(String name, byte[] content, List<String> reasons) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        Deque<Element> open = new ArrayDeque<>();
        open.push(builder.parse(new ByteArrayInputStream(content)).getDocumentElement());
        while (!open.isEmpty()) {
            Element element = open.pop();
            ForbiddenParts.in(namespace(element), element.getLocalName(), attributes(element), text(element, open)).forEach(breach ->
                    reasons.add(name + " " + named(element) + ": " + breach));
        }
    }

    private static String text(Element element, Deque<Element> open) {
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                open.push(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNamespaceURI() == null ? attribute.getLocalName() : "{" + attribute.getNamespaceURI() + "}" + attribute.getLocalName(),
                    attribute.getNodeValue());
        }
        return attributes;
    }

    private static String named(Element element) {
        Node at = element;
        while (at instanceof Element one && !one.hasAttribute("id") && at.getParentNode() instanceof Element) {
            at = at.getParentNode();
        }
        return at instanceof Element one && one.hasAttribute("id") ? one.getAttribute("id") : element.getLocalName();
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }
}
