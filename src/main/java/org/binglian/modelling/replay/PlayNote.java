package org.binglian.modelling.replay;

/** Where a replay could not simply repeat what was done; {@code detail}: a task's kind, a field, a problem. */
public record PlayNote(String caseNumber, Kind kind, String detail, String item) {

    /**
     * NEW_STEP: a task that the record does not know was answered by the plain rule; SKIPPED: an act found no task; REFUSED: the
     * models did not take an answer; QUESTION: a question that nobody was asked then was answered with its first choice; FIELD_GONE:
     * an answer to a question that is asked no more; OTHER_PERSON: somebody else had to do it; NOT_FILED: the case was not taken in.
     */
    public enum Kind { NEW_STEP, SKIPPED, REFUSED, QUESTION, FIELD_GONE, OTHER_PERSON, NOT_FILED }
}
