package org.binglian.access;

/** What a person is in the hall; a person may be several at once. */
public enum Role {
    APPLICANT, AGENT, HELPER, WINDOW, SECTION, LEADER, ANALYST, SUPERVISOR, ADMIN, AGENCY
}
