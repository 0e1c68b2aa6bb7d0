package org.binglian.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One year of the calendar: how many days are worked up to each day, and why a day is not what its weekday says. */
final class CalendarYear {

    private static final Pattern STATUTORY = Pattern.compile(".*(元旦|春节|除夕|清明|劳动节|端午|中秋|国庆).*");

    private final int year;
    private final boolean announced;
    private final int[] workedUntil;
    private final NavigableMap<LocalDate, DueDate.Line> reasons = new TreeMap<>();

    CalendarYear(int year, Map<LocalDate, LaidCorrection> laid) {
        this.year = year;
        Map<LocalDate, CalendarDay> national = NationalHolidays.of(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        workedUntil = new int[first.lengthOfYear() + 1];
        boolean laidAsNotice = false;
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            CalendarDay base = national.getOrDefault(day, ordinary(day));
            LaidCorrection correction = laid.get(day);
            boolean working = correction == null ? base.working() : correction.day().working();
            workedUntil[day.getDayOfYear()] = workedUntil[day.getDayOfYear() - 1] + (working ? 1 : 0);
            explain(base, correction, working);
            laidAsNotice |= correction != null && announces(correction.day());
        }
        announced = laidAsNotice || !national.isEmpty();
    }

    private static CalendarDay ordinary(LocalDate day) {
        return new CalendarDay(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0, null);
    }

    /**
     * A year's notice names its statutory holidays. A regional holiday laid alone does not make the year known, nor do the last
     * days of December, which the next year's notice may touch (放假办法 arts. 2 and 4).
     */
    private static boolean announces(CalendarDay day) {
        boolean fixedDate = day.date().getDayOfMonth() == 1 && List.of(1, 5, 10).contains(day.date().getMonthValue());
        boolean statutoryName = day.name() != null && STATUTORY.matcher(day.name()).matches();
        return day.date().getMonthValue() < 12 && (fixedDate && !day.working() || statutoryName);
    }

    private void explain(CalendarDay base, LaidCorrection correction, boolean working) {
        boolean unusual = working != base.weekday();
        if (!unusual && (correction == null || working == base.working())) {
            return;
        }
        DueDate.Why usual = working ? DueDate.Why.MAKE_UP_WORKDAY : DueDate.Why.HOLIDAY;
        String name = correction == null || correction.day().name() == null ? base.name() : correction.day().name();
        String notice = correction == null ? null : correction.notice();
        reasons.put(base.date(), DueDate.Line.day(base.date(), unusual ? usual : DueDate.Why.CORRECTION, name, notice));
    }

    boolean announced() {
        return announced;
    }

    int workingDays() {
        return workedUntil[workedUntil.length - 1];
    }

    int workedUntil(LocalDate day) {
        return workedUntil[day.getDayOfYear()];
    }

    boolean worked(LocalDate day) {
        return workedUntil[day.getDayOfYear()] > workedUntil[day.getDayOfYear() - 1];
    }

    /** The n-th working day of the year, n from 1 to {@link #workingDays()}. */
    LocalDate workingDay(int n) {
        int at = Arrays.binarySearch(workedUntil, n);
        while (workedUntil[at - 1] == n) {
            at--;
        }
        return LocalDate.ofYearDay(year, at);
    }

    /** Why days of (after, until] are not what their weekday says. */
    Iterable<DueDate.Line> reasons(LocalDate after, LocalDate until) {
        return reasons.subMap(after, false, until, true).values();
    }
}
