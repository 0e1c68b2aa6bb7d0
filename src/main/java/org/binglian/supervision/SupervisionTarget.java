package org.binglian.supervision;

import org.binglian.codes.ItemCode;

/** The decision {@code supervision-target}: whom an outcome is handed over to, and within how many working days it is checked. */
public interface SupervisionTarget {

    /** @param listed the supervising department of the item in the list */
    Ruling rule(ItemCode item, String decidingBody, String outcome, String listed);

    /** {@code supervisingBody} empty: nothing is handed over; {@code jointWith} empty: checked alone. */
    record Ruling(String supervisingBody, int checkWithin, String jointWith, String basis) {
    }
}
