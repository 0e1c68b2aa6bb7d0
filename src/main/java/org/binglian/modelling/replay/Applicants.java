package org.binglian.modelling.replay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.project.Applicant;

/** Applicants without a face: a number, and a company's public code. */
final class Applicants {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Applicants() {
    }

    static Applicant of(int number, String creditCode) {
        String name = "申请人" + number;
        return creditCode == null ? new Applicant(name, null, null, null, null, null, CitizenId.of(made(number)))
                : new Applicant(name, CreditCode.of(creditCode), name, name, null, null);
    }

    /** A made-up citizen id of a region that there is not. */
    private static String made(int number) {
        String body = "999999%s%03d".formatted(LocalDate.of(1900, 1, 1).plusDays(number / 1000).format(DateTimeFormatter.BASIC_ISO_DATE), number % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
