package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.Footsteps;
import org.binglian.engine.alarm.DemoTime;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.modelling.rehearsal.Play;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Stage;
import org.springframework.stereotype.Component;

/** All scenarios side by side through one calendar, a working day at a time, until the last has ended. */
@Component
@InChild
class ScenarioPlay implements Play {

    static final String FILE = "scenarios.json";
    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final Troupe troupe;
    private final Sheet sheet;
    private final DemoTime time;
    private final OfficeTime office;
    private final WorkingDays calendar;
    private final ObjectMapper json;
    private final List<Course> courses = new ArrayList<>();

    ScenarioPlay(Troupe troupe, Sheet sheet, DemoTime time, OfficeTime office, WorkingDays calendar, ObjectMapper json) {
        this.troupe = troupe;
        this.sheet = sheet;
        this.time = time;
        this.office = office;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.SCENARIOS;
    }

    @Override
    public String about(String subject) {
        return courses.stream().filter(course -> course.project() != null && (subject.equals(course.project().number().value())
                || course.filed().stream().anyMatch(filed -> subject.equals(filed.number().value())))).map(course -> course.scenario().id()).findFirst().orElse(null);
    }

    @Override
    public void run(Stage stage) throws IOException {
        for (var scenario : json.readValue(stage.folder().resolve(FILE).toFile(), Scenario[].class)) {
            courses.add(new Course(scenario));
        }
        while (courses.stream().anyMatch(course -> !course.ended())) {
            LocalDate day = nextMorning();
            stage.step(day + " CLOCK");
            time.advanceTo(day.atTime(MORNING).atZone(OfficeTime.ZONE).toInstant());
            for (var course : courses) {
                if (!course.ended()) {
                    day(course, day, stage);
                }
            }
            stage.done((int) courses.stream().filter(Course::ended).count());
        }
        stage.result(json.valueToTree(courses.stream().map(sheet::of).toList()));
    }

    private LocalDate nextMorning() {
        LocalDate today = office.today();
        boolean before = office.now().isBefore(today.atTime(MORNING).atZone(OfficeTime.ZONE).toInstant());
        return before && calendar.isWorkingDay(today) ? today : calendar.plus(today, 1);
    }

    /** A scenario that cannot go on ends alone; a ring without a wait ends all, since the others would only run into it too. */
    private void day(Course course, LocalDate day, Stage stage) {
        try {
            troupe.day(course, step -> stage.step(day + " " + course.scenario().id() + ": " + step));
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                if (cause instanceof Footsteps.Endless endless) {
                    throw endless;
                }
                cause = cause.getCause();
            }
            if (cause instanceof Footsteps.Endless endless) {
                throw endless;
            }
            course.end(Told.Outcome.BROKEN, day + " " + (e.getMessage() == null ? cause.toString() : e.getMessage()));
        }
    }
}
