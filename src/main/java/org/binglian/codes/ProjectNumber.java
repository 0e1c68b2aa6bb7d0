package org.binglian.codes;

import java.util.regex.Pattern;

/** The office's own number of a project: P, the year, six digits, such as P2026000123. Never a look-alike of the national code. */
public record ProjectNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("P[12][0-9]{9}");

    public ProjectNumber {
        InvalidCode.unlessShaped(SHAPE, "PROJECT_NUMBER", value);
    }

    public static ProjectNumber of(String value) {
        return new ProjectNumber(value);
    }

    /** The number of a year's n-th project, n from 1 to 999999. */
    public static ProjectNumber of(int year, int serial) {
        return new ProjectNumber("P%04d%06d".formatted(year, serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
