package org.binglian.engine.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Refuses models that carry code: scripts, classes, connectors, other languages, expressions with functions outside the allow-list. */
@Component
public class ModelGuard {

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("script", "scriptTask", "connector", "connectorId");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("class", "scriptFormat", "resource", "formHandlerClass",
            "variableMappingClass", "taskPriorityClass");
    private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.\"'])([a-zA-Z_][\\w:]*)\\s*\\(");
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime", "empty", "not", "and", "or");
    private static final Pattern REFLECTION = Pattern.compile("(?i)getClass|\\.class\\b|forName|Runtime|ProcessBuilder|classLoader|\\binvoke\\b");

    /** Why these models may not run; empty when they may. */
    public List<String> check(Map<String, byte[]> models) {
        List<String> reasons = new ArrayList<>();
        models.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                expressions(name, new String(content, StandardCharsets.UTF_8), reasons);
            } else {
                xml(name, content, reasons);
            }
        });
        return reasons;
    }

    private static void xml(String name, byte[] content, List<String> reasons) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            element(name, builder.parse(new ByteArrayInputStream(content)).getDocumentElement(), reasons);
        } catch (Exception | StackOverflowError e) {
            reasons.add(name + ": cannot be read: " + e.getMessage());
        }
    }

    private static void element(String name, Element element, List<String> reasons) {
        String where = name + " " + (element.hasAttribute("id") ? element.getAttribute("id") : element.getLocalName());
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            reasons.add(where + ": <" + element.getLocalName() + "> is not allowed");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName())) {
                reasons.add(where + ": attribute " + attribute.getLocalName() + " is not allowed");
            }
            if ("expressionLanguage".equals(attribute.getLocalName()) && !FEEL.contains(attribute.getNodeValue())) {
                reasons.add(where + ": only FEEL is allowed in decisions");
            }
            expressions(where, attribute.getNodeValue(), reasons);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(name, inner, reasons);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                expressions(where, child.getNodeValue(), reasons);
            }
        }
    }

    private static void expressions(String where, String text, List<String> reasons) {
        var found = EXPRESSION.matcher(text);
        while (found.find()) {
            String inside = found.group(1).replaceAll("\"[^\"]*\"|'[^']*'", "\"\"");
            if (REFLECTION.matcher(inside).find()) {
                reasons.add(where + ": expression is not on the allow-list: " + found.group());
            }
            var call = CALL.matcher(inside);
            while (call.find()) {
                if (!FUNCTIONS.contains(call.group(1))) {
                    reasons.add(where + ": function " + call.group(1) + " is not on the allow-list");
                }
            }
        }
    }
}
