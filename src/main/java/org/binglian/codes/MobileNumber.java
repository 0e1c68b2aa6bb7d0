package org.binglian.codes;

import java.util.regex.Pattern;

/** Mainland mobile number, 11 digits. It prints itself masked; only {@link #value()} tells all. */
public record MobileNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");

    public MobileNumber {
        InvalidCode.unlessShaped(SHAPE, "MOBILE_NUMBER", value);
    }

    public static MobileNumber of(String typed) {
        return new MobileNumber(typed == null ? null : typed.strip());
    }

    /** The first three and the last four digits, the rest as stars. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
