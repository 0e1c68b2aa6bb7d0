package org.binglian.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/** A due date, never a day off, and why it is that day, in chronological order. Amount is in the unit, without extension. */
public record DueDate(LocalDate start, int amount, DayUnit unit, LocalDate due, boolean provisional, List<Line> explanation) {

    public DueDate {
        explanation = List.copyOf(explanation);
    }

    /** CORRECTION: a laid notice gives a day back its ordinary meaning, such as a holiday that was withdrawn. */
    public enum Why { PAUSE, HOLIDAY, MAKE_UP_WORKDAY, EXTENSION, CORRECTION }

    /**
     * One reason. A pause has from, to and the days that it takes (workingDays, or days where the clock counts calendar days) and
     * its ground; a day of the calendar has date, name and, when an office laid it, the notice; an extension has its days.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(LocalDate date, LocalDate from, LocalDate to, Integer workingDays, Integer days, Why why, String name,
            String notice, String kind, String ground) {

        static Line pause(LocalDate from, LocalDate to, int amount, DayUnit unit, String kind, String ground) {
            return new Line(null, from, to, inWorkingDays(amount, unit), inDays(amount, unit), Why.PAUSE, null, null, kind, ground);
        }

        static Line extension(int amount, DayUnit unit) {
            return new Line(null, null, null, inWorkingDays(amount, unit), inDays(amount, unit), Why.EXTENSION, null, null, null, null);
        }

        static Line day(LocalDate date, Why why, String name, String notice) {
            return new Line(date, null, null, null, null, why, name, notice, null, null);
        }

        LocalDate begins() {
            return date != null ? date : from;
        }

        private static Integer inWorkingDays(int amount, DayUnit unit) {
            return unit == DayUnit.WORKING_DAY ? amount : null;
        }

        private static Integer inDays(int amount, DayUnit unit) {
            return unit == DayUnit.DAY ? amount : null;
        }
    }
}
