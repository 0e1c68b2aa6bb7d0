package org.binglian.console.demo;

import java.time.LocalDate;
import org.binglian.deadline.WorkingDays;

/**
 * Days as the demo counts them: {@code acting} is today, on a day off the last working day before it; {@code due} is today, on a
 * day off the next working day, because what fell due before a day off has run out.
 */
record DemoDates(LocalDate acting, LocalDate due, WorkingDays days) {

    static DemoDates of(LocalDate today, WorkingDays days) {
        LocalDate acting = today;
        while (!days.isWorkingDay(acting)) {
            acting = acting.minusDays(1);
        }
        return new DemoDates(acting, acting.equals(today) ? today : days.plus(today, 1), days);
    }

    /** So many working days before {@code acting}. */
    LocalDate back(int workingDays) {
        return before(acting, workingDays);
    }

    /** So many working days before {@code due}. */
    LocalDate beforeDue(int workingDays) {
        return before(due, workingDays);
    }

    private LocalDate before(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left -= days.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
