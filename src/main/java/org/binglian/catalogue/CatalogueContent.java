package org.binglian.catalogue;

import java.util.List;

/** A whole list, checked, in the order of its files. */
public record CatalogueContent(List<Item> items, List<Material> materials, List<DepartmentRow> departments) {

    public CatalogueContent {
        items = List.copyOf(items);
        materials = List.copyOf(materials);
        departments = List.copyOf(departments);
    }
}
