package org.binglian.deadline;

/** A question or notice about the calendar that cannot be read: which field, and the code of what is wrong with it. */
public class InvalidCalendarRequest extends IllegalArgumentException {

    private final String field;
    private final String code;

    public InvalidCalendarRequest(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    /** REQUIRED, DATE, NUMBER, RANGE, PERIOD, ORDER, TOO_MANY or TOO_LONG. */
    public String code() {
        return code;
    }
}
