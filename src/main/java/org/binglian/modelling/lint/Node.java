package org.binglian.modelling.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An XML element as plain data, with the line on which it begins. */
public final class Node {

    private final String namespace;
    private final String name;
    private final int line;
    private final Node parent;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Node> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    Node(String namespace, String name, int line, Node parent) {
        this.namespace = namespace == null ? "" : namespace;
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void put(String attributeNamespace, String attribute, String value) {
        attributes.put(attributeNamespace == null || attributeNamespace.isEmpty() ? attribute : "{" + attributeNamespace + "}" + attribute, value);
    }

    void append(String more) {
        text.append(more);
    }

    public String namespace() {
        return namespace;
    }

    /** The local name, such as {@code userTask}. */
    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    /** Its id; empty text when it has none. */
    public String id() {
        return attributes.getOrDefault("id", "");
    }

    /** What a person calls it: its name, else its id, else the kind of element. */
    public String label() {
        return Stream.of(attribute("name").replaceAll("\\s+", " ").strip(), id(), name).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    public Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** The nearest element around this one that has an id, or this one; for findings about parts that have none. */
    public Node named() {
        Node at = this;
        while (at.id().isEmpty() && at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** An attribute without a namespace; empty text when it is not there. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public String attribute(String attributeNamespace, String attribute) {
        return attributes.getOrDefault("{" + attributeNamespace + "}" + attribute, "");
    }

    /** An attribute of the engine's own namespace, such as {@code camunda:formRef}; empty text when it is not there. */
    public String camunda(String attribute) {
        return Stream.of(Namespaces.CAMUNDA, Namespaces.CAMUNDA_DMN).map(space -> attribute(space, attribute)).filter(value -> !value.isEmpty())
                .findFirst().orElse("");
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** All attributes; those of a namespace are called {@code {namespace}name}. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public List<Node> children() {
        return Collections.unmodifiableList(children);
    }

    public Stream<Node> children(String... names) {
        return children.stream().filter(child -> child.is(names));
    }

    public Optional<Node> child(String... names) {
        return children(names).findFirst();
    }

    /** This element and all that are within it (those nearer to it first). */
    public List<Node> all() {
        List<Node> all = new ArrayList<>();
        all.add(this);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children);
        }
        return all;
    }

    public Stream<Node> all(String... names) {
        return all().stream().filter(node -> node.is(names));
    }

    /** Elements below {@code extensionElements} of this very element, at any depth. */
    public Stream<Node> extensions(String... names) {
        return children("extensionElements").flatMap(extension -> extension.all(names));
    }

    /** Its own text, without that of its children. */
    public String text() {
        return text.toString().strip();
    }

    @Override
    public String toString() {
        return name + "#" + id();
    }
}
