package org.binglian.codes;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The eight digits yyyyMMdd inside a longer code. */
final class CompactDate {

    private CompactDate() {
    }

    static LocalDate in(String code, int at, String kind) {
        try {
            return LocalDate.of(Integer.parseInt(code.substring(at, at + 4)),
                    Integer.parseInt(code.substring(at + 4, at + 6)), Integer.parseInt(code.substring(at + 6, at + 8)));
        } catch (DateTimeException e) {
            throw new InvalidCode(kind, code, "DATE");
        }
    }
}
