package org.binglian.review;

import java.util.Locale;

/** What a meeting comes to, as a whole or for one item. */
public enum Settlement {
    PROCEED, PROCEED_WITH_CONDITIONS, REFUSE, NOT_SETTLED;

    /** CONDITIONS is short for PROCEED_WITH_CONDITIONS. @throws IllegalArgumentException when there is no such word */
    public static Settlement of(String word) {
        String code = word.strip().toUpperCase(Locale.ROOT);
        return "CONDITIONS".equals(code) ? PROCEED_WITH_CONDITIONS : valueOf(code);
    }

    /** Whether the matter goes ahead. */
    public boolean proceeds() {
        return this == PROCEED || this == PROCEED_WITH_CONDITIONS;
    }
}
