package org.binglian.catalogue;

import java.util.List;

/** One version of an item with the papers that it asked for in that version. */
record ListedItem(Item item, List<Material> materials) {

    ListedItem {
        materials = List.copyOf(materials);
    }

    boolean sameContentAs(ListedItem other) {
        return item.sameContentAs(other.item) && materials.equals(other.materials);
    }
}
