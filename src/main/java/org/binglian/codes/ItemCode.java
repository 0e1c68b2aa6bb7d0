package org.binglian.codes;

import java.util.regex.Pattern;

/** Code of an item 事项 in the office's list: a letter, then 1 to 19 letters or digits, such as B01. */
public record ItemCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,19}");

    public ItemCode {
        InvalidCode.unlessShaped(SHAPE, "ITEM_CODE", value);
    }

    public static ItemCode of(String value) {
        return new ItemCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
