package org.binglian.hall;

import org.binglian.codes.MobileNumber;

/** Personal data as others see them. */
public final class Masks {

    private Masks() {
    }

    /** The family name stays. */
    public static String name(String name) {
        return name == null || name.isBlank() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    public static String mobile(String mobile) {
        if (mobile == null || mobile.isBlank()) {
            return mobile;
        }
        try {
            return MobileNumber.of(mobile).masked();
        } catch (IllegalArgumentException e) {
            return "***";
        }
    }

    /** The beginning and the end of a title stay. */
    public static String title(String title) {
        return title == null || title.length() < 5 ? "***" : title.substring(0, 2) + "***" + title.substring(title.length() - 2);
    }
}
