package org.binglian.hall.listing;

import java.time.LocalDate;
import java.util.List;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.HandlingType;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.PowerType;
import org.binglian.catalogue.Stage;

/** What is looked for in the list; whatever is null or empty lets all pass. {@code within} are promised working days. */
record ItemFilter(String query, Stage stage, String department, PowerType power, HandlingType handling, Integer within) {

    List<Item> in(Catalogue catalogue, LocalDate on) {
        return catalogue.search(query, stage, department, on).stream().filter(item -> power == null || item.powerType() == power)
            .filter(item -> handling == null || item.handlingType() == handling)
            .filter(item -> within == null || item.promisedDays() <= within).toList();
    }
}
