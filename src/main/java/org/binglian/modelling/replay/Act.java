package org.binglian.modelling.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * What a person did on a day, as the record keeps it. {@code subject}: a case, or a project before there is one; {@code task} is the
 * kind of a task done or claimed; item, department and person may be null; {@code fields}: what was said, plain values.
 */
public record Act(Instant at, Kind kind, String subject, String by, String task, String item, String department, Map<String, Object> fields) {

    /** The acts that a replay knows how to do; REPORT: an agency's report became a paper of the case; HELD: nobody acted, a default waited for a supervisor. */
    public enum Kind {
        REGISTER, FILE, TASK, CLAIM, CORRECTION, MATERIAL, WITHDRAWAL, CONSULTATION_WANTED, CONSULTATION, PROCEDURE,
        EXTENSION, OPINION_ADDED, REOPENING, RATING, START_OF_WORK, REPORT, HELD
    }

    public Act {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** Which task of the case it does. */
    @JsonIgnore
    Step step() {
        return new Step(task, item, department);
    }

    String text(String field) {
        Object value = fields.get(field);
        return value == null ? null : value.toString();
    }

    int number(String field) {
        return fields.get(field) instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(fields.get(field)));
    }
}
