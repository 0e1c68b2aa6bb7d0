package org.binglian.worklist;

import java.util.List;
import java.util.Locale;

/** The decision {@code office-phrases}: the phrases that the whole office shares for a kind of task. */
public interface OfficePhrases {

    /** A shared phrase in both languages. */
    record Shared(String zh, String en) {

        public String text(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    List<Shared> of(String kind);
}
