package org.binglian.codes;

import java.util.regex.Pattern;

/** National project code 项目代码 (GB/T 40058-2021), 24 characters. Only the shape is checked: its check digit's algorithm is not public. */
public record NationalProjectCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");

    public NationalProjectCode {
        InvalidCode.unlessShaped(SHAPE, "NATIONAL_PROJECT_CODE", value);
    }

    public static NationalProjectCode of(String value) {
        return new NationalProjectCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
