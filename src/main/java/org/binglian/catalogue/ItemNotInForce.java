package org.binglian.catalogue;

import java.time.LocalDate;
import org.binglian.codes.ItemCode;

/** The list knows the item, but not as in force on that day: nothing outside the list can start. */
public class ItemNotInForce extends RuntimeException {

    private final transient ItemCode code;
    private final LocalDate on;

    public ItemNotInForce(ItemCode code, LocalDate on) {
        super("item " + code + " is not in force on " + on);
        this.code = code;
        this.on = on;
    }

    public ItemCode code() {
        return code;
    }

    public LocalDate on() {
        return on;
    }
}
