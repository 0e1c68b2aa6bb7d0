package org.binglian.studio.catalogue;

import java.time.LocalDate;
import java.util.List;

/** A change in words; {@code editors}, {@code decidedBy} and {@code note} are null where there are none. */
public record ChangeView(String number, String title, String state, String basis, LocalDate effectiveFrom, int version, String by, String editors,
                         String decidedBy, String note, String takesBack) {

    /** A line of a list of changes. */
    public record Line(String number, String title, String state, LocalDate from, String parts, String by) {
    }

    /** What changes in one row of the list. {@code say}: instead of lines; {@code removal}: where a form sends it out of the change. */
    public record Part(String anchor, String title, String mark, String href, String removal, List<Difference> lines, String say) {
    }

    /** Something that happened to it. */
    public record Step(String at, String what, String who) {
    }
}
