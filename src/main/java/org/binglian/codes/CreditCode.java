package org.binglian.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Unified social credit code 统一社会信用代码, 18 characters (GB 32100-2015), both check digits verified. */
public record CreditCode(String value) {

    private static final String KIND = "CREDIT_CODE";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        InvalidCode.unlessShaped(SHAPE, KIND, value);
        if (value.charAt(17) != checkDigit(value) || value.charAt(16) != organisationCheckDigit(value)) {
            throw new InvalidCode(KIND, value, "CHECK_DIGIT");
        }
    }

    /** Reads a code as typed: outer blanks and small letters are forgiven. */
    public static CreditCode of(String typed) {
        return new CreditCode(typed == null ? null : typed.strip().toUpperCase(Locale.ROOT));
    }

    private static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * ORGANISATION_ALPHABET.indexOf(code.charAt(8 + i));
        }
        return "0X987654321".charAt(sum % 11);
    }

    @Override
    public String toString() {
        return value;
    }
}
