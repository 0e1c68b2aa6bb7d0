package org.binglian.hall;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.DueDate;
import org.binglian.deadline.DueDates;
import org.binglian.deadline.InvalidCalendarRequest;
import org.binglian.deadline.Pause;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Anyone may ask when so many working days end, and why. */
@RestController
class CalendarApi {

    private static final int MOST_DAYS = 1_000;
    private static final int MOST_PAUSES = 100;

    private final DueDates dueDates;

    CalendarApi(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** Parameters: start, workingDays, and pause=from/to as often as needed; a pause without its to still lasts. */
    @GetMapping("/api/calendar/due")
    @Operation(summary = "The due date of so many working days, with its explanation")
    @Parameter(name = "start", in = ParameterIn.QUERY, required = true, example = "2026-03-02", schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "workingDays", in = ParameterIn.QUERY, required = true, example = "20", schema = @Schema(type = "integer"))
    @Parameter(name = "pause", in = ParameterIn.QUERY, example = "2026-03-05/2026-03-19", array = @ArraySchema(schema = @Schema(type = "string")))
    Answer due(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        LocalDate start = date("start", asked.getFirst("start"));
        int workingDays = days(asked.getFirst("workingDays"));
        List<String> pauses = asked.getOrDefault("pause", List.of());
        if (pauses.size() > MOST_PAUSES) {
            throw new InvalidCalendarRequest("pause", "TOO_MANY");
        }
        DueDate due = dueDates.due(start, workingDays, DayUnit.WORKING_DAY, 0, pauses.stream().map(CalendarApi::pause).toList());
        return new Answer(due.start(), due.amount(), due.due(), due.provisional(), due.explanation());
    }

    private static Pause pause(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length != 2) {
            throw new InvalidCalendarRequest("pause", "PERIOD");
        }
        LocalDate from = date("pause", ends[0]);
        LocalDate to = ends[1].isBlank() ? null : date("pause", ends[1]);
        if (to != null && to.isBefore(from)) {
            throw new InvalidCalendarRequest("pause", "ORDER");
        }
        return new Pause(from, to, null, null);
    }

    private static LocalDate date(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidCalendarRequest(field, "REQUIRED");
        }
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

    private static int days(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidCalendarRequest("workingDays", "REQUIRED");
        }
        try {
            int days = Integer.parseInt(text.strip());
            if (days < 0 || days > MOST_DAYS) {
                throw new InvalidCalendarRequest("workingDays", "RANGE");
            }
            return days;
        } catch (NumberFormatException e) {
            throw new InvalidCalendarRequest("workingDays", "NUMBER");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(LocalDate start, int workingDays, LocalDate due, boolean provisional, List<DueDate.Line> explanation) {}
}
