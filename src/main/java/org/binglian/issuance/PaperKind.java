package org.binglian.issuance;

import java.util.Locale;

/** The kinds of papers; each has a template of its name and a prefix of its number. */
public enum PaperKind {
    RECEIPT("SJ"), ACCEPTANCE_NOTICE("SL"), CORRECTION_NOTICE("BZ"), NON_ACCEPTANCE_DECISION("BYSL"), NOT_REQUIRED_NOTICE("BSL"),
    START_NOTICE("QD"), OPINION_REQUEST("ZQ"), SPECIAL_PROCEDURE_NOTICE("TB"), EXTENSION_NOTICE("YQ"), DEFAULT_NOTICE("MR"),
    GRANT_DECISION("ZY"), FILING_NOTICE("BA"), REFUSAL_DECISION("BY"), WITHDRAWAL_NOTICE("ZZ"), DELIVERY_PROOF("SD"), REVOCATION_DECISION("CX"),
    ASSESSMENT_NOTICE("QP"), LETTER_OF_COMMITMENT("CN"), MEETING_MINUTES("JY"), OBJECTION_EXPLANATION("SM");

    private final String prefix;

    PaperKind(String prefix) {
        this.prefix = prefix;
    }

    /** Whether it is an outcome that is handed to the applicant at delivery. */
    public boolean outcome() {
        return this == GRANT_DECISION || this == FILING_NOTICE || this == REFUSAL_DECISION;
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".mustache";
    }

    String number(int year, long serial) {
        return "%s-%04d-%06d".formatted(prefix, year, serial);
    }
}
