package org.binglian.codes;

import java.util.regex.Pattern;

/** Code of a supporting document 材料: its item, then -M and a number, such as B01-M3. */
public record MaterialCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,19}-M[1-9][0-9]{0,2}");

    public MaterialCode {
        InvalidCode.unlessShaped(SHAPE, "MATERIAL_CODE", value);
    }

    public static MaterialCode of(String value) {
        return new MaterialCode(value);
    }

    public ItemCode itemCode() {
        return new ItemCode(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
