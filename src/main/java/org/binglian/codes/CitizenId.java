package org.binglian.codes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Citizen identity number 公民身份号码, 18 characters (GB 11643-1999). It prints itself masked; only {@link #value()} tells all. */
public record CitizenId(String value) {

    private static final String KIND = "CITIZEN_ID";
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public CitizenId {
        InvalidCode.unlessShaped(SHAPE, KIND, value);
        if (CompactDate.in(value, 6, KIND).getYear() < 1800) {
            throw new InvalidCode(KIND, value, "DATE");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        if (value.charAt(17) != "10X98765432".charAt(sum % 11)) {
            throw new InvalidCode(KIND, value, "CHECK_DIGIT");
        }
    }

    /** Reads a number as typed: outer blanks and a small x are forgiven. */
    public static CitizenId of(String typed) {
        return new CitizenId(typed == null ? null : typed.strip().toUpperCase(Locale.ROOT));
    }

    public LocalDate bornOn() {
        return CompactDate.in(value, 6, KIND);
    }

    /** The first three and the last two characters, the rest as stars. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(13) + value.substring(16);
    }

    @Override
    public String toString() {
        return masked();
    }
}
