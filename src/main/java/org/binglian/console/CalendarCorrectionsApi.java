package org.binglian.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.CalendarDay;
import org.binglian.engine.alarm.Replanning;
import org.binglian.deadline.InvalidCalendarRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator lays a notice over the calendar, and every running clock follows, in one transaction. */
@RestController
class CalendarCorrectionsApi {

    private static final int MOST_DAYS = 800;

    private final Replanning replanning;
    private final CurrentPerson current;

    CalendarCorrectionsApi(Replanning replanning, CurrentPerson current) {
        this.replanning = replanning;
        this.current = current;
    }

    @PostMapping("/api/calendar/corrections")
    public Laid lay(@RequestBody Notice notice) {
        var operator = current.require();
        if (!operator.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        String number = text("notice", notice.notice(), 200);
        if (number == null) {
            throw new InvalidCalendarRequest("notice", "REQUIRED");
        }
        List<CalendarDay> days = days(notice.days());
        return new Laid(number, days.size(), replanning.lay(number, days, operator.id()));
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
