package org.binglian.catalogue;

import org.binglian.codes.ItemCode;

/** No version of the list has ever held this item. */
public class ItemUnknown extends RuntimeException {

    private final transient ItemCode code;

    public ItemUnknown(ItemCode code) {
        super("no such item: " + code);
        this.code = code;
    }

    public ItemCode code() {
        return code;
    }
}
