package org.binglian.project;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The class of a project, its whole cycle and its stages' budgets in working days (rule 12). */
public record ProjectClass(String code, String nameZh, String nameEn, int cycleDays, Map<String, Integer> stageDays, String reason) {

    public ProjectClass {
        stageDays = Map.copyOf(stageDays);
    }

    /** Reads a row of the decision {@code project-class}: {@code s1Days} and so on are the stages' budgets. */
    public static ProjectClass of(Map<String, ?> row) {
        Map<String, Integer> stages = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (name.matches("s[0-9]Days") && value instanceof Number days) {
                stages.put(name.substring(0, 2).toUpperCase(Locale.ROOT), days.intValue());
            }
        });
        return new ProjectClass(String.valueOf(row.get("projectClass")), String.valueOf(row.get("classNameZh")),
                String.valueOf(row.get("classNameEn")), ((Number) row.get("cycleDays")).intValue(), stages, String.valueOf(row.get("reason")));
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
