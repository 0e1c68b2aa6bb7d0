package org.binglian.project;

/** The states of cases and items in the national construction-approval exchange, codes 1 to 15. */
public enum NationalState {
    RECEIVED(1), WITHDRAWN_BEFORE_ACCEPTANCE(2), ACCEPTED(3), NOT_REQUIRED(4), NOT_ACCEPTED(5), CORRECTION_REQUESTED(6),
    CORRECTION_SUPPLIED(7), IN_REVIEW(8), SPECIAL_PROCEDURE_BEGUN(9), SPECIAL_PROCEDURE_ENDED(10), GRANTED(11),
    GRANTED_WITH_GAPS(12), REFUSED(13), WITHDRAWN(14), REVOKED(15);

    private final int code;

    NationalState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Whether nothing more is to come for the applicant but papers. */
    public boolean ended() {
        return switch (this) {
            case WITHDRAWN_BEFORE_ACCEPTANCE, NOT_REQUIRED, NOT_ACCEPTED, GRANTED, GRANTED_WITH_GAPS, REFUSED, WITHDRAWN, REVOKED -> true;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException outside 1 to 15 */
    public static NationalState of(int code) {
        for (NationalState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no national state " + code);
    }
}
