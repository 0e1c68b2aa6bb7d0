package org.binglian.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;

/**
 * A look at a draft before it is filed (预审), by the lead department of its stage. It has no legal consequence, said or silent, and
 * starts no clock of a case. {@code dueOn}: its last day.
 */
public record PreReview(long id, String draft, ProjectNumber project, String stage, String department, String askedBy, Instant askedAt,
                        LocalDate dueOn, State state, String answeredBy, LocalDate endedOn, List<Remark> remarks) {

    /** DROPPED: the draft was filed or thrown away first. */
    public enum State { ASKED, ANSWERED, SILENT, DROPPED }

    /** What a material lacks, in the words of the department. */
    public record Remark(MaterialCode material, String text) {
    }

    public boolean running() {
        return state == State.ASKED;
    }
}
