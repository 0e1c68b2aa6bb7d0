package org.binglian.modelling.rehearsal.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;
import org.binglian.worklist.WorklistTask;

/** One scenario on its way: its project, the applications filed so far, and which acts have been done how often. */
final class Course {

    private final Scenario scenario;
    private final Map<Scenario.Act, Integer> used = new HashMap<>();
    private final List<Filed> filed = new ArrayList<>();
    private final Set<Scenario.Promise> supplied = new HashSet<>();
    private final List<Told.Line> tasks = new ArrayList<>();
    private Project project;
    private Told.Outcome outcome;
    private String problem;
    private int days;

    /** One application of the course. */
    record Filed(Scenario.Leg leg, CaseNumber number, LocalDate on) {
    }

    Course(Scenario scenario) {
        this.scenario = scenario;
    }

    Scenario scenario() {
        return scenario;
    }

    Project project() {
        return project;
    }

    void registered(Project registered) {
        project = registered;
    }

    List<Filed> filed() {
        return filed;
    }

    List<Told.Line> tasks() {
        return tasks;
    }

    Told.Outcome outcome() {
        return outcome;
    }

    String problem() {
        return problem;
    }

    boolean ended() {
        return outcome != null;
    }

    void end(Told.Outcome how, String why) {
        outcome = how;
        problem = why;
    }

    /** Another working day; false when the scenario has no more. */
    boolean another() {
        return ++days <= scenario.workingDays();
    }

    /** Whether the task is left undone today on purpose. */
    boolean silent(Filed in, WorklistTask task, LocalDate today) {
        boolean over = task.dueOn() != null && task.dueOn().isBefore(today);
        return scenario.acts().stream().anyMatch(act -> ("SILENT".equals(act.act()) || "LATE".equals(act.act()) && !over) && fits(act, in, task));
    }

    /** True the first time it is asked of a promised paper. */
    boolean supplies(Scenario.Promise promise) {
        return supplied.add(promise);
    }

    /** What is said to this task otherwise than usual. */
    Map<String, Object> said(Filed in, WorklistTask task) {
        return scenario.acts().stream().filter(act -> "ANSWER".equals(act.act()) && fits(act, in, task)
                && used.getOrDefault(act, 0) < (act.times() == null ? 1 : act.times())).findFirst().map(act -> {
                    used.merge(act, 1, Integer::sum);
                    return act.fields() == null ? Map.<String, Object>of() : act.fields();
                }).orElse(Map.of());
    }

    private static boolean fits(Scenario.Act act, Filed in, WorklistTask task) {
        return (act.leg() == null || act.leg().equals(in.leg().stage())) && (act.task() == null || act.task().equals(task.kind()))
                && (act.item() == null || act.item().equals(task.itemCode()))
                && (act.department() == null || act.department().equals(task.department()));
    }
}
