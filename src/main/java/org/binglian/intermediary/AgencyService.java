package org.binglian.intermediary;

import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** A listed service, the materials of cases that its report is, and the items of the list that it is. */
public record AgencyService(String code, String nameZh, String nameEn, List<MaterialCode> materials, List<ItemCode> items) {

    public AgencyService {
        materials = List.copyOf(materials);
        items = List.copyOf(items);
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
