package org.binglian.catalogue;

/** A condition that cannot be read. {@link #column()} counts from 1; {@link #expected()} says what could stand there. */
public class BrokenCondition extends IllegalArgumentException {

    private final int column;
    private final String expected;

    BrokenCondition(String text, int column, String expected) {
        super("column " + column + " of \"" + text + "\": expected " + expected);
        this.column = column;
        this.expected = expected;
    }

    public int column() {
        return column;
    }

    public String expected() {
        return expected;
    }
}
