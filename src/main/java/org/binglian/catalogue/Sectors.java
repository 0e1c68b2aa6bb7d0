package org.binglian.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sectors that a project may be of, as the decision {@code project-sector} in force lists them. */
public interface Sectors {

    /** In the table's order. */
    List<Sector> offered();

    /** {@code code}: what conditions of the list and the decision {@code project-class} ask for. */
    record Sector(String code, String nameZh, String nameEn) {

        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
        }
    }

    /** Empty for a code that stands in no row now: the project was registered when it did, or by another system. */
    default Optional<Sector> of(String code) {
        return offered().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
