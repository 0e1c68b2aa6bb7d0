package org.binglian.intake;

/** The days of {@code step-limits} that promises use, in working days. */
public interface CommitmentLimits {

    /** In how many days the section checks what was supplied. */
    int check();

    /** In how many days the applicant puts right what was found, once. */
    int rectification();

    /** How many days before its date the applicant is reminded. */
    int reminder();
}
