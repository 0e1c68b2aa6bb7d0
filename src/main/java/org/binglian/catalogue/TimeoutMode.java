package org.binglian.catalogue;

/**
 * What the list says of silence. An opinion: OPINION_DEEMED_CONSENT or FORBIDDEN. A decision: PROCEED_AND_ESCALATE,
 * FORBIDDEN or NONE. It is an input of the decision timeout-default, never the last word.
 */
public enum TimeoutMode {
    OPINION_DEEMED_CONSENT, PROCEED_AND_ESCALATE, FORBIDDEN, NONE;

    boolean fitsOpinion() {
        return this == OPINION_DEEMED_CONSENT || this == FORBIDDEN;
    }

    boolean fitsDecision() {
        return this != OPINION_DEEMED_CONSENT;
    }
}
