package org.binglian.catalogue;

import java.util.Locale;

/** Where and when a department may be asked, and whom to complain to (行政许可法 30; 国务院令第716号 17). */
public record ServicePlace(String department, String placeZh, String placeEn, String hoursZh, String hoursEn, String phone,
                           String complaintPhone) {

    public String place(Locale locale) {
        return "en".equals(locale.getLanguage()) ? placeEn : placeZh;
    }

    public String hours(Locale locale) {
        return "en".equals(locale.getLanguage()) ? hoursEn : hoursZh;
    }
}
