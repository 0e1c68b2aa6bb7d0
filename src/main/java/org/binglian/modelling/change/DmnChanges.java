package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Two states of one file of decisions. */
final class DmnChanges {

    private final String file;
    private final Element before;
    private final Element after;
    private final List<Change> changes = new ArrayList<>();

    DmnChanges(String file, Element before, Element after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    List<Change> all() {
        var old = decisions(before);
        var now = decisions(after);
        var tables = byKey(DecisionTable.of(before));
        var tablesNow = byKey(DecisionTable.of(after));
        now.forEach((key, name) -> {
            if (!old.containsKey(key)) {
                changes.add(Change.of(file, key, ChangeKind.TABLE_ADDED, null, key, Words.plain(name)));
            } else if (tables.containsKey(key) && tablesNow.containsKey(key)) {
                changes.addAll(new TableChanges(file, ComparedTable.of(tables.get(key), tablesNow.get(key))).all());
            }
        });
        old.forEach((key, name) -> {
            if (!now.containsKey(key)) {
                changes.add(Change.of(file, key, ChangeKind.TABLE_REMOVED, key, null, Words.plain(name)));
            }
        });
        beside(key -> old.containsKey(key) != now.containsKey(key));
        return changes;
    }

    private static Map<String, String> decisions(Element root) {
        Map<String, String> names = new LinkedHashMap<>();
        ModelXml.children(root, "decision").forEach(one -> names.put(one.getAttribute("id"), one.getAttribute("name")));
        return names;
    }

    private static Map<String, DecisionTable> byKey(List<DecisionTable> tables) {
        return tables.stream().collect(Collectors.toMap(DecisionTable::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** What stands beside the tables: descriptions, requirements, other kinds of decisions, the picture. */
    private void beside(Predicate<String> told) {
        var old = facets(before);
        var now = facets(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        boolean moved = false;
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name)) && !told.test(decision(name))) {
                if (name.contains("DMNDI")) {
                    moved = true;
                } else {
                    changes.add(facet(name, old.get(name), now.get(name)));
                }
            }
        }
        if (moved) {
            changes.add(Change.of(file, "", ChangeKind.PICTURE_MOVED, null, null, Words.plain("")));
        }
    }

    private Change facet(String name, String was, String is) {
        String element = decision(name);
        ChangeKind kind = name.endsWith("/description") ? ChangeKind.NOTE_CHANGED : name.endsWith("@name") ? ChangeKind.RENAMED : ChangeKind.DETAIL_CHANGED;
        return Change.of(file, element, kind, was, is, Words.plain(element), value(was), value(is), Words.plain(FacetNames.of(name)));
    }

    private static String decision(String facet) {
        return facet.startsWith("decision[") ? facet.substring(9, facet.indexOf(']')) : "";
    }

    private static Words value(String value) {
        return value == null || value.isBlank() ? Words.say("change.none") : Words.plain(value);
    }

    private static Map<String, String> facets(Element root) {
        Map<String, String> facets = new LinkedHashMap<>();
        walk(root, "", facets);
        return facets;
    }

    private static void walk(Element element, String path, Map<String, String> facets) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Element child : ModelXml.children(element)) {
            if (!child.getLocalName().equals("decisionTable")) {
                String key = child.hasAttribute("id") && !path.startsWith("DMNDI") ? child.getAttribute("id")
                        : String.valueOf(seen.merge(child.getLocalName(), 1, Integer::sum));
                String at = path + child.getLocalName() + (key.equals("1") ? "" : "[" + key + "]");
                facets.put(at, ModelXml.ownText(child));
                var attributes = child.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    var attribute = attributes.item(i);
                    boolean told = !"id".equals(attribute.getLocalName()) && !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
                    if (told) {
                        facets.put(at + "@" + attribute.getLocalName(), attribute.getNodeValue().strip());
                    }
                }
                walk(child, at + "/", facets);
            }
        }
    }
}
