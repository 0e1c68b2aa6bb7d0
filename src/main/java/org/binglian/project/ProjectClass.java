package org.binglian.project;

import java.util.Locale;
import java.util.Map;

/** The class of a project, its whole cycle and its stages' budgets in working days (rule 12). */
public record ProjectClass(String code, String nameZh, String nameEn, int cycleDays, Map<String, Integer> stageDays, String reason) {

    public ProjectClass {
        stageDays = Map.copyOf(stageDays);
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
