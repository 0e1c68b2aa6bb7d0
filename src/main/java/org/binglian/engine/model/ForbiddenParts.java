package org.binglian.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one list of what no process and no decision may carry, element by element, whatever prefix is bound to the engine's words. It
 * judges names and texts only, so the linter asks it of a draft and {@link ModelGuard} asks it again when a release is deployed.
 */
public final class ForbiddenParts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://activiti.com/modeler",
            "http://www.camunda.com/fox", "http://flowable.org/bpmn", "http://operaton.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/dmn");
    private static final Set<String> SCRIPTS = Set.of("script", "scriptTask", "executionScript");
    private static final Set<String> CONNECTORS = Set.of("connector", "connectorId");
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("scriptFormat", "resource", "scriptLanguage");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "formHandlerClass", "variableMappingClass", "taskPriorityClass",
            "variableMappingDelegateExpression", "classRef");
    private static final Set<String> LANGUAGES = Set.of("expressionLanguage", "language");
    private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20151101/FEEL", "http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL/");
    private static final Pattern EXTERNAL_FUNCTION = Pattern.compile("\\bexternal\\b\\s*\\{");

    private ForbiddenParts() {
    }

    /**
     * @param attributes by local name; those of a namespace as {@code {namespace}name}
     * @param text of this element alone, as the engine reads it: pieces and CDATA put together, comments left out
     */
    public static List<Breach> in(String namespace, String name, Map<String, String> attributes, String text) {
        List<Breach> breaches = new ArrayList<>();
        element(namespace, name, attributes, breaches);
        attributes.forEach((attribute, value) -> attribute(name, attribute, value, breaches));
        AllowedExpressions.breach(text).ifPresent(breaches::add);
        if (EXTERNAL_FUNCTION.matcher(text).find()) {
            breaches.add(new Breach(Breach.Kind.CLASS, text.strip()));
        }
        return breaches;
    }

    private static void element(String namespace, String name, Map<String, String> attributes, List<Breach> breaches) {
        boolean engines = ENGINE.contains(namespace);
        if (SCRIPTS.contains(name)) {
            breaches.add(new Breach(Breach.Kind.SCRIPT, "<" + name + ">"));
        } else if (CONNECTORS.contains(name)) {
            breaches.add(new Breach(Breach.Kind.CONNECTOR, "<" + name + ">"));
        } else if (engines && name.equals("field") || name.equals("functionDefinition") && attributes.getOrDefault("kind", "FEEL").matches("(?i)java|pmml")
                || engines && name.equals("constraint") && attributes.getOrDefault("name", "").equals("validator")
                || namespace.equals(BPMN) && name.equals("import")) {
            breaches.add(new Breach(Breach.Kind.CLASS, "<" + name + ">"));
        }
    }

    private static void attribute(String element, String attribute, String value, List<Breach> breaches) {
        String local = attribute.substring(attribute.indexOf('}') + 1);
        boolean engines = attribute.startsWith("{") && ENGINE.contains(attribute.substring(1, attribute.indexOf('}')));
        if (SCRIPT_ATTRIBUTES.contains(local)) {
            breaches.add(new Breach(Breach.Kind.SCRIPT, local + "=\"" + value + "\""));
        } else if (CLASS_ATTRIBUTES.contains(local)) {
            breaches.add(new Breach(Breach.Kind.CLASS, local + "=\"" + value + "\""));
        } else if (LANGUAGES.contains(local) && !allowedLanguage(element, local, value)) {
            breaches.add(new Breach(Breach.Kind.LANGUAGE, local + "=\"" + value + "\""));
        } else if (engines && local.equals("type")) {
            breaches.add(new Breach(value.strip().toLowerCase(Locale.ROOT).equals("external") ? Breach.Kind.EXTERNAL : Breach.Kind.CONNECTOR,
                    "type=\"" + value + "\""));
        } else if (engines && local.equals("topic")) {
            breaches.add(new Breach(Breach.Kind.EXTERNAL, "topic=\"" + value + "\""));
        } else if (engines && local.equals("formKey")) {
            breaches.add(new Breach(Breach.Kind.FORM, "formKey=\"" + value + "\""));
        }
        AllowedExpressions.breach(value).ifPresent(breaches::add);
    }

    private static boolean allowedLanguage(String element, String attribute, String value) {
        return FEEL.contains(value) && !(attribute.equals("language") && (element.equals("conditionExpression") || element.equals("condition")));
    }
}
