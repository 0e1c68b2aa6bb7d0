package org.binglian.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Copies of the shipped models, changed as an analyst changes them: a cell, a rule on top, another file; no Java. */
public final class AnalystsHand {

    private final Map<String, byte[]> models = new TreeMap<>();

    public AnalystsHand() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String folder : List.of("processes", "decisions", "forms")) {
                for (var resource : resolver.getResources("classpath*:" + folder + "/**/*.*")) {
                    String address = resource.getURL().toString();
                    if (address.matches(".*\\.(bpmn|dmn|form)")) {
                        models.put(address.substring(address.lastIndexOf("/" + folder + "/") + 1), resource.getContentAsByteArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, byte[]> models() {
        return models;
    }

    /** Writes another value into a rule's output of a decision. */
    AnalystsHand cell(String decision, String rule, String output, String value) {
        return table(decision, document -> {
            var changed = find(document.getElementsByTagName("rule"), "id", rule);
            int column = column(document, output);
            text((Element) changed.getElementsByTagName("outputEntry").item(column), value);
        });
    }

    /** Puts a copy of a rule on top, with these inputs and outputs by their expression or name; other inputs match everything. */
    public AnalystsHand ruleOnTop(String decision, Map<String, String> inputs, Map<String, String> outputs) {
        return table(decision, document -> {
            var rules = document.getElementsByTagName("rule");
            var fresh = (Element) rules.item(0).cloneNode(true);
            fresh.setAttribute("id", "Rule_Analyst" + rules.getLength());
            var columns = document.getElementsByTagName("inputExpression");
            var in = fresh.getElementsByTagName("inputEntry");
            for (int i = 0; i < in.getLength(); i++) {
                var entry = (Element) in.item(i);
                entry.setAttribute("id", "In_Analyst" + rules.getLength() + "_" + i);
                text(entry, inputs.getOrDefault(columns.item(i).getTextContent().strip(), ""));
            }
            var out = fresh.getElementsByTagName("outputEntry");
            for (int i = 0; i < out.getLength(); i++) {
                ((Element) out.item(i)).setAttribute("id", "Out_Analyst" + rules.getLength() + "_" + i);
            }
            outputs.forEach((name, value) -> text((Element) out.item(column(document, name)), value));
            rules.item(0).getParentNode().insertBefore(fresh, rules.item(0));
        });
    }

    /** Lays a copy of a file beside it, under another name and process id. */
    AnalystsHand copy(String from, String to) {
        String id = name(from);
        models.put(to, new String(models.get(from), StandardCharsets.UTF_8).replace("id=\"" + id + "\"", "id=\"" + name(to) + "\"")
                .replace("bpmnElement=\"" + id + "\"", "bpmnElement=\"" + name(to) + "\"").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    AnalystsHand replace(String file, String what, String with) {
        String before = new String(models.get(file), StandardCharsets.UTF_8);
        if (!before.contains(what)) {
            throw new AssertionError(file + " has no " + what);
        }
        models.put(file, before.replace(what, with).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private interface Change {
        void on(Document document);
    }

    private AnalystsHand table(String decision, Change change) {
        String file = "decisions/" + decision + ".dmn";
        try {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(models.get(file)));
            change.on(document);
            var changed = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(changed));
            models.put(file, changed.toByteArray());
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static int column(Document document, String output) {
        var outputs = document.getElementsByTagName("output");
        for (int i = 0; i < outputs.getLength(); i++) {
            if (output.equals(((Element) outputs.item(i)).getAttribute("name"))) {
                return i;
            }
        }
        throw new AssertionError("no output " + output);
    }

    private static Element find(org.w3c.dom.NodeList all, String attribute, String value) {
        for (int i = 0; i < all.getLength(); i++) {
            if (value.equals(((Element) all.item(i)).getAttribute(attribute))) {
                return (Element) all.item(i);
            }
        }
        throw new AssertionError("no " + value);
    }

    private static void text(Element entry, String value) {
        entry.getElementsByTagName("text").item(0).setTextContent(value);
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }
}
