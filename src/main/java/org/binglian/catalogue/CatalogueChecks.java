package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;

/** What one row cannot know of itself: that what it names exists, once, and that nothing waits for itself. */
final class CatalogueChecks {

    static final Comparator<ImportError> IN_ORDER_OF_FILES = Comparator
        .comparing((ImportError error) ->
            List.of(CatalogueFiles.ITEMS, CatalogueFiles.MATERIALS, CatalogueFiles.DEPARTMENTS).indexOf(error.file()))
        .thenComparing(ImportError::line);

    private final Set<String> departments = new HashSet<>();
    private final Set<String> items;
    private final Map<ItemCode, CsvRow> rowsOfItems = new HashMap<>();
    private final Set<String> materials = new HashSet<>();

    CatalogueChecks(List<CsvRow> departmentRows, List<CsvRow> itemRows) {
        departmentRows.stream().filter(row -> !departments.add(row.text("id")))
            .forEach(row -> row.error("id", "DUPLICATE_CODE", row.text("id")));
        departmentRows.stream().filter(row -> !row.empty("parent")).forEach(row -> department(row, "parent", row.text("parent")));
        items = itemRows.stream().map(row -> row.text("item_code")).collect(Collectors.toSet());
    }

    Item item(CsvRow row, Item item) {
        if (item == null) {
            return null;
        }
        if (rowsOfItems.putIfAbsent(item.code(), row) != null) {
            row.error("item_code", "DUPLICATE_CODE", item.code().value());
        }
        department(row, "deciding_body", item.decidingBody());
        department(row, "supervising_department", item.supervisingDepartment());
        item.consulted().forEach(consulted -> department(row, "consulted", consulted.department()));
        prerequisites(row, "hard_prerequisites", item.hard());
        prerequisites(row, "waivable_prerequisites", item.waivable());
        return item;
    }

    Material material(CsvRow row, Material material) {
        if (material == null) {
            return null;
        }
        if (!materials.add(material.code().value())) {
            row.error("material_code", "DUPLICATE_CODE", material.code().value());
        }
        if (!items.contains(material.item().value())) {
            row.error("item_code", "UNKNOWN_ITEM", material.item().value());
        }
        ItemCode shared = material.source().sharedFrom();
        if (shared != null && !items.contains(shared.value())) {
            row.error("source", "UNKNOWN_SHARED_ITEM", shared.value());
        }
        return material;
    }

    /** Reports each item from which a chain of hard prerequisites leads back to itself, once for each circle. */
    void cycles(List<Item> list) {
        Map<ItemCode, List<ItemCode>> needs = new LinkedHashMap<>();
        list.forEach(item -> needs.put(item.code(), item.hard().stream()
            .flatMap(element -> element.alternatives().stream()).map(Prerequisite.Alternative::item).toList()));
        Set<ItemCode> done = new HashSet<>();
        needs.keySet().forEach(code -> walk(code, needs, new ArrayList<>(), done));
    }

    private void walk(ItemCode code, Map<ItemCode, List<ItemCode>> needs, List<ItemCode> path, Set<ItemCode> done) {
        int before = path.indexOf(code);
        if (before >= 0) {
            String circle = path.subList(before, path.size()).stream().map(ItemCode::value)
                .collect(Collectors.joining(" > ", "", " > " + code));
            rowsOfItems.get(code).error("hard_prerequisites", "PREREQUISITE_CYCLE", circle);
        } else if (!done.contains(code) && needs.containsKey(code)) {
            path.add(code);
            needs.get(code).forEach(next -> walk(next, needs, path, done));
            path.remove(path.size() - 1);
            done.add(code);
        }
    }

    private void prerequisites(CsvRow row, String column, List<Prerequisite> prerequisites) {
        prerequisites.stream().flatMap(element -> element.alternatives().stream()).map(alternative -> alternative.item().value())
            .filter(code -> !items.contains(code)).distinct()
            .forEach(code -> row.error(column, "UNKNOWN_PREREQUISITE", code));
    }

    private void department(CsvRow row, String column, String id) {
        if (!departments.contains(id)) {
            row.error(column, "UNKNOWN_DEPARTMENT", id);
        }
    }
}
