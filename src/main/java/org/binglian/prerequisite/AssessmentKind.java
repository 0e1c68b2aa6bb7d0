package org.binglian.prerequisite;

import java.util.Locale;

/** A kind of regional assessment and the department that maintains it. */
public record AssessmentKind(String code, String nameZh, String nameEn, String department) {

    /** The Chinese name unless English is asked for. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
