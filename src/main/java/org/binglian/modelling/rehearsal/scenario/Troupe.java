package org.binglian.modelling.rehearsal.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.intake.Cases;
import org.binglian.intake.Demand;
import org.binglian.intake.Filing;
import org.binglian.intake.Intake;
import org.binglian.intake.PromiseDesk;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.modelling.rehearsal.Players;
import org.binglian.project.Applicant;
import org.binglian.project.NationalState;
import org.binglian.project.Projects;
import org.binglian.project.Registration;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Plays one day of a course: the applicant's acts first, then the office's, as long as there is something that must be done today. */
@Component
@InChild
class Troupe {

    private static final String APPLICANT = "applicant1";
    private static final int TASKS_A_DAY = 400;
    private static final Applicant COMPANY = new Applicant("内蒙古示例置业有限公司", CreditCode.of("91150100MA0ABCD1XH"), "王强", "李华",
            CitizenId.of("150105199003071236"), "13800000000");

    private final Players players;
    private final Projects projects;
    private final Intake intake;
    private final Cases cases;
    private final PromiseDesk promises;
    private final OfficeTime office;
    private final WorkingDays calendar;

    Troupe(Players players, Projects projects, Intake intake, Cases cases, PromiseDesk promises, OfficeTime office, WorkingDays calendar) {
        this.players = players;
        this.projects = projects;
        this.intake = intake;
        this.cases = cases;
        this.promises = promises;
        this.office = office;
        this.calendar = calendar;
    }

    void day(Course course, Consumer<String> step) {
        if (course.project() == null) {
            step.accept("REGISTER");
            register(course);
        }
        boolean again = true;
        while (again && !course.ended()) {
            again = next(course, step);
            for (var filed : List.copyOf(course.filed())) {
                applicant(course, filed, step);
                again |= office(course, filed, step) > 0;
            }
        }
        if (!course.ended() && !course.another()) {
            course.end(Told.Outcome.OPEN, waitingFor(course));
        }
    }

    private void register(Course course) {
        var said = course.scenario().project();
        var facts = ProjectFacts.of(null, said.investment(), said.sector(), said.land(), said.region(), said.numbers() == null ? Map.of() : said.numbers(),
                said.features() == null ? List.of() : said.features());
        course.registered(projects.register(new Registration(null, said.name(), null, COMPANY, facts, said.plots()), players.person(APPLICANT)));
    }

    /** Files the next application when the one before has ended; the course ends with its last. */
    private boolean next(Course course, Consumer<String> step) {
        var filed = course.filed();
        if (!filed.isEmpty() && (!ended(filed.get(filed.size() - 1)) || owed(course))) {
            return false;
        }
        if (filed.size() == course.scenario().legs().size()) {
            course.end(Told.Outcome.FINISHED, null);
            return false;
        }
        var leg = course.scenario().legs().get(filed.size());
        step.accept("FILE " + leg.stage());
        List<ItemCode> items = leg.items() == null ? null : leg.items().stream().map(ItemCode::of).toList();
        List<Filing.Promise> promised = leg.promises() == null ? List.of() : leg.promises().stream()
                .map(one -> new Filing.Promise(MaterialCode.of(one.material()), calendar.plus(office.today(), one.workingDays()))).toList();
        var project = projects.require(course.project().number());
        var number = intake.file(new Filing(project.number(), leg.stage(), items, null, promised, false), project, players.person(APPLICANT));
        filed.add(new Course.Filed(leg, number, office.today()));
        return true;
    }

    private boolean ended(Course.Filed filed) {
        return cases.require(filed.number()).state().ended();
    }

    /** Whether somebody still has something to do that is not left undone on purpose, or a promise is still open. */
    private boolean owed(Course course) {
        return course.filed().stream().anyMatch(one -> tasks(course, one).findAny().isPresent()
                || cases.require(one.number()).state() == NationalState.GRANTED_WITH_GAPS);
    }

    private Stream<WorklistTask> tasks(Course course, Course.Filed filed) {
        return players.open(filed.number().value()).stream().filter(task -> !course.silent(filed, task, office.today()));
    }

    private void applicant(Course course, Course.Filed filed, Consumer<String> step) {
        var applicant = players.person(APPLICANT);
        var now = cases.require(filed.number());
        if (now.state() == NationalState.CORRECTION_REQUESTED) {
            step.accept("CORRECT " + filed.leg().stage());
            intake.supplyCorrection(now.number(), cases.demands(now.number(), now.round()).stream().map(Demand::material).distinct()
                    .map(code -> new Filing.Supplied(code, code.value() + ".pdf")).toList(), applicant);
        }
        for (var act : course.scenario().acts()) {
            if ("WITHDRAW".equals(act.act()) && filed.leg().stage().equals(act.leg()) && !now.state().ended()
                    && !office.today().isBefore(calendar.plus(filed.on(), act.onDay()))) {
                step.accept("WITHDRAW " + act.leg());
                intake.withdraw(now.number(), "演练", applicant);
                return;
            }
        }
        keep(course, filed, step);
    }

    private void keep(Course course, Course.Filed filed, Consumer<String> step) {
        for (var promise : filed.leg().promises() == null ? List.<Scenario.Promise>of() : filed.leg().promises()) {
            if (promise.kept() && office.today().equals(calendar.plus(filed.on(), promise.workingDays())) && course.supplies(promise)) {
                step.accept("SUPPLY " + promise.material());
                promises.supply(filed.number(), promise.material(), promise.material() + ".pdf", players.person(APPLICANT));
            }
        }
    }

    private int office(Course course, Course.Filed filed, Consumer<String> step) {
        int done = 0;
        for (var due = due(course, filed); !due.isEmpty(); due = due(course, filed)) {
            for (var task : due) {
                if (++done > TASKS_A_DAY) {
                    throw new IllegalStateException("more than " + TASKS_A_DAY + " tasks on one day, the last " + task.kind() + " " + task.name());
                }
                step.accept(filed.leg().stage() + " " + task.kind() + " " + said(task.itemCode()) + said(task.department()) + task.name());
                course.tasks().add(new Told.Line(filed.leg().stage(), "TASK:" + task.kind(), task.itemCode(), task.department(), task.name(), office.today(),
                        null, false));
                players.complete(task, course.said(filed, task));
                break;
            }
        }
        return done;
    }

    private List<WorklistTask> due(Course course, Course.Filed filed) {
        boolean now = filed.leg().atOnce() || ended(filed);
        LocalDate last = calendar.plus(office.today(), 1);
        return tasks(course, filed).filter(task -> now || task.dueOn() == null || !task.dueOn().isAfter(last)).toList();
    }

    private String waitingFor(Course course) {
        return String.join("; ", course.filed().stream().flatMap(one -> players.open(one.number().value()).stream()
                .map(task -> one.leg().stage() + " " + task.name() + " " + said(task.itemCode()) + said(task.department()))).limit(5).toList());
    }

    private static String said(String word) {
        return word == null ? "" : word + " ";
    }
}
