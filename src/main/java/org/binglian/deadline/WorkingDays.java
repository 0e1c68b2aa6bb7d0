package org.binglian.deadline;

import java.time.LocalDate;

/** The working-day calendar of the office, Asia/Shanghai (Administrative Licensing Law art. 82). */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after start; start itself is day 0, so 0 answers start, whatever day it is. */
    LocalDate plus(LocalDate start, int workingDays);

    /** Working days in (startExclusive, endInclusive]; 0 when the end is not after the start. */
    int between(LocalDate startExclusive, LocalDate endInclusive);

    /** Whether the day lies in a year whose holiday notice is not known, so that it is counted by weekday only. */
    boolean provisional(LocalDate until);
}
