package org.binglian.desk.tasklist;

import java.time.LocalDate;
import java.util.Locale;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.StepLimits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How long a task still has, in working days and in words; by the office's own clock. */
@Component
class TimeLeft {

    private final WorkingDays days;
    private final OfficeTime office;
    private final StepLimits limits;
    private final MessageSource texts;

    TimeLeft(WorkingDays days, OfficeTime office, StepLimits limits, MessageSource texts) {
        this.days = days;
        this.office = office;
        this.limits = limits;
        this.texts = texts;
    }

    /** {@code tone}: none, paused, easy, soon, today or over; {@code workingDays} null without a date, below 0 when it has passed. */
    record Left(String tone, Integer workingDays, LocalDate due, String text) {
    }

    Left of(LocalDate due, boolean paused, Locale locale) {
        if (due == null) {
            return left(paused ? "paused" : "none", null, null, locale);
        }
        LocalDate today = office.today();
        if (due.isBefore(today)) {
            return left("over", -Math.max(1, days.between(due, today)), due, locale);
        }
        int more = days.between(today, due);
        return left(due.equals(today) ? "today" : more <= soon() ? "soon" : "easy", more, due, locale);
    }

    /** Working days; as {@code step-limits} says, nothing is soon where it says nothing. */
    private int soon() {
        return limits.of("LIST_DUE_SOON").map(StepLimits.Limit::days).orElse(0);
    }

    private Left left(String tone, Integer workingDays, LocalDate due, Locale locale) {
        return new Left(tone, workingDays, due, texts.getMessage("tasklist.left." + tone,
                new Object[] {workingDays == null ? 0 : Math.abs(workingDays), String.valueOf(due)}, locale));
    }
}
