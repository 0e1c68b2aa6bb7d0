package org.binglian.modelling.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One file as it was read: XML as {@link #root()}, JSON as {@link #json()}, or the trouble with it. What it is, its content says;
 * its name only helps where the content says nothing.
 */
public final class ModelFile {

    public enum Kind {
        BPMN, DMN, FORM,
        /** Could not be read, or is none of the three; only rules of the family {@code file} see it. */
        OTHER
    }

    private final String name;
    private final Kind kind;
    private final Node root;
    private final JsonNode json;
    private final Trouble trouble;
    private final BpmnModel bpmn;

    private ModelFile(String name, Kind kind, Node root, JsonNode json, Trouble trouble) {
        this.name = name;
        this.kind = kind;
        this.root = root;
        this.json = json;
        this.trouble = trouble;
        this.bpmn = kind == Kind.BPMN ? new BpmnModel(root) : null;
    }

    static ModelFile read(String name, byte[] content, Bounds bounds, Watch watch) {
        try {
            if (content.length > bounds.fileBytes()) {
                throw new Unreadable(Trouble.Kind.TOO_MUCH, 0, content.length + " bytes > " + bounds.fileBytes());
            }
            return looksLikeJson(name, content) ? form(name, JsonReader.read(content, bounds)) : xml(name, content, bounds, watch);
        } catch (Unreadable e) {
            return unread(name, e.trouble());
        }
    }

    static ModelFile unread(String name, Trouble trouble) {
        return new ModelFile(name, Kind.OTHER, null, null, trouble);
    }

    private static boolean looksLikeJson(String name, byte[] content) {
        for (byte letter : content) {
            if (letter == '{' || letter == '[') {
                return true;
            }
            if (letter == '<') {
                return false;
            }
            if (letter > ' ') {
                break;
            }
        }
        return name.endsWith(".form") || name.endsWith(".json");
    }

    private static ModelFile form(String name, JsonNode json) throws Unreadable {
        if (json == null || !json.isObject() || !(name.endsWith(".form") || json.has("components"))) {
            throw new Unreadable(Trouble.Kind.UNKNOWN, 0, "JSON");
        }
        return new ModelFile(name, Kind.FORM, null, json, null);
    }

    private static ModelFile xml(String name, byte[] content, Bounds bounds, Watch watch) throws Unreadable {
        String text = new String(content, 0, Math.min(content.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.indexOf('<') < 0) {
            throw new Unreadable(content.length == 0 ? Trouble.Kind.BROKEN : Trouble.Kind.UNKNOWN, 0, content.length + " bytes");
        }
        Node root = XmlReader.read(content, bounds, watch);
        boolean definitions = root.is("definitions");
        if (definitions && Namespaces.DMN.containsKey(root.namespace())) {
            return new ModelFile(name, Kind.DMN, root, null, null);
        }
        if (definitions && root.namespace().equals(Namespaces.BPMN)) {
            return new ModelFile(name, Kind.BPMN, root, null, null);
        }
        String dialect = root.attributes().values().stream().map(Namespaces::dialect).filter(known -> !known.isEmpty()).findFirst().orElse("");
        String said = Namespaces.dialect(root.namespace()).isEmpty() ? dialect : Namespaces.dialect(root.namespace());
        throw new Unreadable(Trouble.Kind.UNKNOWN, root.line(), (said.isEmpty() ? "" : said + ": ") + "<" + root.name() + "> " + root.namespace());
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The root element of a process or decision file. */
    public Node root() {
        return root;
    }

    /** The root of a form. */
    public JsonNode json() {
        return json;
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** A process file as a graph. */
    public BpmnModel bpmn() {
        return bpmn;
    }
}
