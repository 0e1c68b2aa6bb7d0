package org.binglian.review;

/** What a consulted department answers; DEEMED_CONSENT is never a person's answer. */
public enum OpinionKind {
    AGREE, AGREE_WITH_CONDITIONS, DISAGREE, HIGHER_BODY, DEEMED_CONSENT
}
