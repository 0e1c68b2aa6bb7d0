package org.binglian.console;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.binglian.deadline.CalendarCorrections;
import org.binglian.deadline.CalendarDay;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.InvalidCalendarRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator lays a notice over the calendar, and every running clock follows, in one transaction. */
@RestController
class CalendarCorrectionsApi {

    private static final int MOST_DAYS = 800;

    private final CalendarCorrections corrections;
    private final Clocks clocks;

    CalendarCorrectionsApi(CalendarCorrections corrections, Clocks clocks) {
        this.corrections = corrections;
        this.clocks = clocks;
    }

    @PostMapping("/api/calendar/corrections")
    @Transactional
    public Laid lay(@RequestBody Notice notice, Principal operator) {
        String number = text("notice", notice.notice(), 200);
        if (number == null) {
            throw new InvalidCalendarRequest("notice", "REQUIRED");
        }
        List<CalendarDay> days = days(notice.days());
        corrections.lay(number, days, operator == null ? "system" : operator.getName());
        return new Laid(number, days.size(), clocks.replanAll());
    }

    private static List<CalendarDay> days(List<Day> asked) {
        if (asked == null || asked.isEmpty()) {
            throw new InvalidCalendarRequest("days", "REQUIRED");
        }
        if (asked.size() > MOST_DAYS) {
            throw new InvalidCalendarRequest("days", "TOO_MANY");
        }
        List<CalendarDay> days = new ArrayList<>();
        for (Day day : asked) {
            days.add(day("days[" + days.size() + "]", day));
        }
        return days;
    }

    private static CalendarDay day(String field, Day day) {
        if (day == null || day.date() == null) {
            throw new InvalidCalendarRequest(field + ".date", "REQUIRED");
        }
        if (day.working() == null) {
            throw new InvalidCalendarRequest(field + ".working", "REQUIRED");
        }
        return new CalendarDay(date(field + ".date", day.date()), day.working(), text(field + ".name", day.name(), 100));
    }

    private static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() < 1990 || date.getYear() > 2100) {
                throw new InvalidCalendarRequest(field, "RANGE");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new InvalidCalendarRequest(field, "DATE");
        }
    }

    private static String text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new InvalidCalendarRequest(field, "TOO_LONG");
        }
        return text.strip();
    }

    record Notice(String notice, List<Day> days) {}

    record Day(String date, Boolean working, String name) {}

    record Laid(String notice, int days, int replannedClocks) {}
}
