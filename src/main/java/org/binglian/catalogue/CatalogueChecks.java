package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;

/**
 * What one row cannot know of itself: that what it names exists, once, and that nothing waits for itself. Names are not looked
 * up in a file that could not be read whole: one broken quote is one error, not hundreds.
 */
final class CatalogueChecks {

    static final Comparator<ImportError> IN_ORDER_OF_FILES = Comparator
        .comparing((ImportError error) ->
            List.of(CatalogueFiles.ITEMS, CatalogueFiles.MATERIALS, CatalogueFiles.DEPARTMENTS).indexOf(error.file()))
        .thenComparing(ImportError::line);

    private final Set<String> departments = new HashSet<>();
    private final Set<String> items;
    private final Map<ItemCode, CsvRow> rowsOfItems = new HashMap<>();
    private final Set<String> materials = new HashSet<>();
    private final boolean departmentsWhole;
    private final boolean itemsWhole;

    CatalogueChecks(List<CsvRow> departmentRows, boolean departmentsWhole, List<CsvRow> itemRows, boolean itemsWhole) {
        this.departmentsWhole = departmentsWhole;
        this.itemsWhole = itemsWhole;
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
        if (unknown(material.item())) {
            row.error("item_code", "UNKNOWN_ITEM", material.item().value());
        }
        ItemCode shared = material.source().sharedFrom();
        if (shared != null && unknown(shared)) {
            row.error("source", "UNKNOWN_SHARED_ITEM", shared.value());
        }
        return material;
    }

    /** Names circles of hard prerequisites: what remains when all that can be granted one after another is taken away. */
    void cycles(List<Item> list) {
        Map<ItemCode, Set<ItemCode>> needs = new LinkedHashMap<>();
        list.forEach(item -> needs.put(item.code(), item.hard().stream().flatMap(element -> element.alternatives().stream())
            .map(Prerequisite.Alternative::item).collect(Collectors.toCollection(LinkedHashSet::new))));
        boolean moved = true;
        while (moved) {
            needs.values().forEach(items -> items.retainAll(needs.keySet()));
            moved = needs.values().removeIf(Set::isEmpty);
        }
        Set<ItemCode> seen = new HashSet<>();
        needs.keySet().forEach(start -> circle(start, needs, seen));
    }

    private void circle(ItemCode start, Map<ItemCode, Set<ItemCode>> needs, Set<ItemCode> seen) {
        List<ItemCode> path = new ArrayList<>();
        ItemCode at = start;
        while (seen.add(at)) {
            path.add(at);
            at = needs.get(at).iterator().next();
        }
        if (path.contains(at)) {
            String circle = path.subList(path.indexOf(at), path.size()).stream().map(ItemCode::value)
                .collect(Collectors.joining(" > ", "", " > " + at));
            rowsOfItems.get(at).error("hard_prerequisites", "PREREQUISITE_CYCLE", circle);
        }
    }

    private void prerequisites(CsvRow row, String column, List<Prerequisite> prerequisites) {
        prerequisites.stream().flatMap(element -> element.alternatives().stream()).map(Prerequisite.Alternative::item)
            .filter(this::unknown).distinct().forEach(code -> row.error(column, "UNKNOWN_PREREQUISITE", code.value()));
    }

    private boolean unknown(ItemCode code) {
        return itemsWhole && !items.contains(code.value());
    }

    private void department(CsvRow row, String column, String id) {
        if (departmentsWhole && !departments.contains(id)) {
            row.error(column, "UNKNOWN_DEPARTMENT", id);
        }
    }
}
