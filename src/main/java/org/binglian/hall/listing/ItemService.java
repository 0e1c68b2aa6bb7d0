package org.binglian.hall.listing;

import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ServicePlaces;
import org.springframework.stereotype.Component;

/** Where an item is served: at which address online, and where, when and by whom in the town. */
@Component
class ItemService {

    private final ServicePlaces places;
    private final Departments departments;

    ItemService(ServicePlaces places, Departments departments) {
        this.places = places;
        this.departments = departments;
    }

    /** Null where the department has published nothing. */
    ItemView.Place of(String department, Locale locale) {
        return places.find(department).map(one -> new ItemView.Place(department, departments.find(department).map(d -> d.name(locale)).orElse(department),
                one.place(locale), one.hours(locale), one.phone(), one.complaintPhone())).orElse(null);
    }

    String applyHref(Item item) {
        return "/apply/new?stage=" + item.stage() + "&items=" + item.code();
    }
}
