package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/** What became of one scenario on one set of models. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Told(String id, Outcome outcome, String problem, List<Line> lines) {

    /** FINISHED: every application ended; OPEN: it did not end within the scenario's days; BROKEN: an act failed. */
    public enum Outcome { FINISHED, OPEN, BROKEN }

    /**
     * One thing that happened: {@code what} is a kind of the record, {@code CLOCK:<kind>}, {@code TASK:<kind>} or a word of
     * {@link Sheet}; {@code value} a code, a number or the record's facts as JSON; {@code head} what a reader wants to see first.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(String leg, String what, String item, String department, String about, LocalDate on, String value, boolean head) {

        String key() {
            return leg + "|" + what + "|" + item + "|" + department + "|" + about;
        }
    }
}
