package org.binglian.deadline;

/** How a limit is counted: in working days, or in calendar days whose last day off moves to the next working day (Civil Code art. 203). */
public enum DayUnit { WORKING_DAY, DAY }
