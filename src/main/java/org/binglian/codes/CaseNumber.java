package org.binglian.codes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Number of a case 办件: the day of receipt and six digits, such as 20261123000017. */
public record CaseNumber(String value) {

    private static final String KIND = "CASE_NUMBER";
    private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");

    public CaseNumber {
        InvalidCode.unlessShaped(SHAPE, KIND, value);
        CompactDate.in(value, 0, KIND);
    }

    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** The number of a day's n-th case, n from 1 to 999999. */
    public static CaseNumber of(LocalDate receivedOn, int serial) {
        return new CaseNumber(receivedOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(serial));
    }

    public LocalDate receivedOn() {
        return CompactDate.in(value, 0, KIND);
    }

    @Override
    public String toString() {
        return value;
    }
}
