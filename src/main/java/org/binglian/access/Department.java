package org.binglian.access;

import java.util.Locale;

/** A body of the government or a utility; {@code kind} BUREAU, DEPARTMENT, WINDOW, UTILITY, SUPERVISION; {@code parent} may be null. */
public record Department(String id, String nameZh, String nameEn, String kind, String level, String parent) {

    public Department {
        if (id == null || !id.matches("[a-z][a-z0-9]{0,39}")) {
            throw new IllegalArgumentException("A department's id is small letters and digits only");
        }
        if (nameZh == null || nameZh.isBlank() || nameEn == null || nameEn.isBlank()) {
            throw new IllegalArgumentException("A department has a name in both languages");
        }
        parent = parent == null || parent.isBlank() ? null : parent;
    }

    /** The department's name in the asked language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
