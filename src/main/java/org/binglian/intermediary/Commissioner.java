package org.binglian.intermediary;

/** Who engages an agency: the applicant, or the body that needs the report. */
public enum Commissioner {
    APPLICANT, BODY
}
