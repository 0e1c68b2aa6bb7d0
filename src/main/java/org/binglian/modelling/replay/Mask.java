package org.binglian.modelling.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people wrote, without what may tell of a person: no rule looks at words, only at whether there are any. Codes, choices,
 * numbers, dates and the lines of a list stay; a citizen id, a phone number and Chinese text do not.
 */
final class Mask {

    private static final Pattern CITIZEN_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\p{IsPunctuation}\\s&&[^|｜\\r\\n]]*");

    private Mask() {
    }

    static Map<String, Object> of(Map<String, Object> fields) {
        Map<String, Object> masked = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                masked.put(name, value instanceof String text ? of(text) : value);
            }
        });
        return masked;
    }

    static String of(String text) {
        String plain = PHONE.matcher(CITIZEN_ID.matcher(text).replaceAll("0")).replaceAll("0");
        return WORDS.matcher(plain).replaceAll("略");
    }
}
