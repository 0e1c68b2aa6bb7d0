package org.binglian.deadline;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The State Council's holiday arrangements as tyme4j carries them, with the two make-up workdays of 2013 that it misses. */
final class NationalHolidays {

    private static final Map<LocalDate, CalendarDay> MISSING = Map.of(
            LocalDate.of(2013, 4, 7), new CalendarDay(LocalDate.of(2013, 4, 7), true, "清明节"),
            LocalDate.of(2013, 10, 12), new CalendarDay(LocalDate.of(2013, 10, 12), true, "国庆节"));
    private static final Map<Integer, Map<LocalDate, CalendarDay>> YEARS = new ConcurrentHashMap<>();

    private NationalHolidays() {
    }

    /** The days of a year that an arrangement names; none where no arrangement is known. */
    static Map<LocalDate, CalendarDay> of(int year) {
        return YEARS.computeIfAbsent(year, NationalHolidays::read);
    }

    private static Map<LocalDate, CalendarDay> read(int year) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            LegalHoliday named = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (named != null) {
                days.put(day, new CalendarDay(day, named.isWork(), named.getName()));
            } else if (MISSING.containsKey(day)) {
                days.put(day, MISSING.get(day));
            }
        }
        return Map.copyOf(days);
    }
}
