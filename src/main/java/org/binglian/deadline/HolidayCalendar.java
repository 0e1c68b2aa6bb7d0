package org.binglian.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The calendar as a value: the national arrangements under a set of laid corrections, worked out once for each year. */
final class HolidayCalendar implements WorkingDays {

    private static final int LONGEST_YEARS = 200;

    private final String version;
    private final Map<LocalDate, LaidCorrection> laid;
    private final Map<Integer, CalendarYear> years = new ConcurrentHashMap<>();

    HolidayCalendar(String version, Map<LocalDate, LaidCorrection> laid) {
        this.version = version;
        this.laid = Map.copyOf(laid);
    }

    static HolidayCalendar national() {
        return new HolidayCalendar("0", Map.of());
    }

    /** Tells one set of corrections from another. */
    String version() {
        return version;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).worked(day);
    }

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days count forward: " + workingDays);
        }
        if (workingDays == 0) {
            return start;
        }
        int year = start.getYear();
        int wanted = workingDays + year(year).workedUntil(start);
        while (wanted > year(year).workingDays()) {
            wanted -= year(year).workingDays();
            if (++year > start.getYear() + LONGEST_YEARS) {
                throw new IllegalArgumentException("too far: " + workingDays + " working days");
            }
        }
        return year(year).workingDay(wanted);
    }

    @Override
    public int between(LocalDate startExclusive, LocalDate endInclusive) {
        if (!startExclusive.isBefore(endInclusive)) {
            return 0;
        }
        int count = year(endInclusive.getYear()).workedUntil(endInclusive) - year(startExclusive.getYear()).workedUntil(startExclusive);
        for (int year = startExclusive.getYear(); year < endInclusive.getYear(); year++) {
            count += year(year).workingDays();
        }
        return count;
    }

    @Override
    public boolean provisional(LocalDate until) {
        return !year(until.getYear()).announced();
    }

    /** Whether any year that the time from start to end touches has no notice. */
    boolean provisional(LocalDate start, LocalDate end) {
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            if (!year(year).announced()) {
                return true;
            }
        }
        return false;
    }

    /** The day itself when it is worked, else the next working day (Civil Code art. 203). */
    LocalDate workedOnOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    /** Holidays on weekdays, make-up workdays and withdrawn ones within (after, until], in order. */
    List<DueDate.Line> reasons(LocalDate after, LocalDate until) {
        List<DueDate.Line> found = new ArrayList<>();
        if (after.isBefore(until)) {
            for (int year = after.getYear(); year <= until.getYear(); year++) {
                year(year).reasons(after, until).forEach(found::add);
            }
        }
        return found;
    }

    private CalendarYear year(int year) {
        CalendarYear known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, y -> new CalendarYear(y, laid));
    }
}
