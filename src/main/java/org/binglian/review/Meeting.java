package org.binglian.review;

import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/**
 * A joint consultation (联合会商) or a joint meeting (联席会议). {@code caseNumber} null before applying; {@code mode} WRITTEN, MEETING or
 * VISIT; {@code state} OPEN, SETTLED or LAPSED; {@code outcome} as {@link Settlement}, null for a consultation.
 */
public record Meeting(long id, ProjectNumber project, CaseNumber caseNumber, String stage, Kind kind, String mode, Level level, String cause,
                      String leadDepartment, List<ItemCode> items, String question, String calledBy, LocalDate calledOn, String state,
                      String minutes, Settlement outcome, String conditions, LocalDate keptOn, String paperNumber, String explanation,
                      boolean decidedAgain) {

    /** Asked beforehand, or called by a conflict. */
    public enum Kind {
        CONSULTATION, JOINT_MEETING
    }

    /** The ladder: lead department, the hall's joint meeting, the government office. */
    public enum Level {
        LEAD, HALL, GOVERNMENT
    }

    /** What it has decided of one item, in the words of the minutes. */
    public record Decided(ItemCode item, Settlement decision, String text) {
    }

    public boolean open() {
        return "OPEN".equals(state);
    }

    public boolean settled() {
        return "SETTLED".equals(state);
    }

    /** Under which number people find it. */
    public String number() {
        return "%s-%04d-%06d".formatted(kind == Kind.CONSULTATION ? "HS" : "LX", calledOn.getYear(), id);
    }

    /** What the record is kept under: the case, or the project before applying. */
    public String subject() {
        return caseNumber == null ? project.value() : caseNumber.value();
    }
}
