package org.binglian.console.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.DemoTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plays the months of the demo's office up to an instant; office time must not have passed {@link #beginning} yet. */
@Component
@ConditionalOnProperty("binglian.demo")
class DemoHistory {

    private static final int FINISHED_PROJECTS = 29;
    private static final int WORKING_DAYS = 108;

    private final DemoOffice office;
    private final DemoTime time;
    private final WorkingDays days;

    DemoHistory(DemoOffice office, DemoTime time, WorkingDays days) {
        this.office = office;
        this.time = time;
        this.days = days;
    }

    /** What a play has made. */
    record Told(int projects, int cases) {
    }

    Instant beginning(Instant present) {
        return beginning(present, WORKING_DAYS);
    }

    Told play(Instant present) {
        return play(present, FINISHED_PROJECTS, WORKING_DAYS);
    }

    Instant beginning(Instant present, int workingDays) {
        return dates(present).back(workingDays).atTime(LocalTime.of(8, 30)).atZone(OfficeTime.ZONE).toInstant();
    }

    /** The named cases, and {@code finished} projects with finished ones behind them, over so many working days (28 at least). */
    Told play(Instant present, int finished, int workingDays) {
        var diary = new DemoDiary(time, present);
        var dates = dates(present);
        int projectsBefore = office.registered();
        int casesBefore = office.filed();
        new FinishedCases(office, diary, dates).write(finished, workingDays);
        new CommercialProject(office, diary, dates).write();
        new GovernmentProject(office, diary, dates).write();
        new SimpleProject(office, diary, dates).write();
        new OpenCases(office, diary, dates).write();
        diary.play();
        return new Told(office.registered() - projectsBefore, office.filed() - casesBefore);
    }

    private DemoDates dates(Instant present) {
        return DemoDates.of(LocalDate.ofInstant(present, OfficeTime.ZONE), days);
    }
}
