package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.Cases;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.Row;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.project.Projects;
import org.binglian.review.CycleClocks;
import org.springframework.stereotype.Component;

/** Writes down what became of a course: class and days of the project, then of each application the record, the clocks, the tasks. */
@Component
@InChild
class Sheet {

    static final String PROJECT = "PROJECT";
    private static final Set<String> HEAD = Set.of("CASE_ACCEPTED", "ACCEPTANCE_DEEMED", "CASE_RETURNED", "CASE_NOT_ACCEPTED", "CASE_NOT_REQUIRED",
            "CASE_WITHDRAWN", "CASE_CLOSED", "ITEM_DECIDED", "ITEM_PASSED_BY_DEFAULT", "ITEM_OVERDUE", "OPINION_DEEMED_CONSENT", "ITEM_SKIPPED",
            "ITEM_REVOKED", "PAPER_TAKEN_BACK", "ITEM_EXTENDED", "SPECIAL_PROCEDURE_BEGUN", "CORRECTION_REQUESTED", "PROMISE_OVERDUE", "PROMISE_CLOSED");
    private static final List<String> ABOUT = List.of("paper", "prerequisite", "materialCode", "code", "level", "procedure", "measure");
    private static final Set<String> NUMBERS = Set.of("number", "sha256", "handover", "meeting", "engagement", "commitment", "assessment", "coordination", "clock");
    private static final Pattern NUMBERED = Pattern.compile("\\d{5,}|[〔\\[]\\d{4}[〕\\]]");

    private final Projects projects;
    private final Cases cases;
    private final Ledger ledger;
    private final Clocks clocks;
    private final CycleClocks cycle;
    private final OfficeTime office;
    private final ObjectMapper json;

    Sheet(Projects projects, Cases cases, Ledger ledger, Clocks clocks, CycleClocks cycle, OfficeTime office, ObjectMapper json) {
        this.projects = projects;
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.cycle = cycle;
        this.office = office;
        this.json = json;
    }

    Told of(Course course) {
        List<Told.Line> lines = new ArrayList<>();
        if (course.project() != null) {
            project(course, lines);
            for (var filed : course.filed()) {
                application(filed, lines);
            }
        }
        lines.addAll(course.tasks());
        return new Told(course.scenario().id(), course.outcome(), course.problem(), lines);
    }

    private void project(Course course, List<Told.Line> lines) {
        var project = projects.require(course.project().number());
        var kind = project.projectClass();
        if (kind != null) {
            lines.add(line("CLASS", kind.code()));
            lines.add(line("CYCLE", String.valueOf(kind.cycleDays())));
        }
        var used = clocks.used(cycle.ofCycle(project.number()), office.today());
        lines.add(line("USED", String.valueOf(used.workingDays())));
        lines.add(line("ELAPSED", String.valueOf(used.elapsedWorkingDays())));
        for (String stage : CycleClocks.STAGES) {
            var ofStage = cycle.ofStage(project.number(), stage);
            if (!ofStage.isEmpty() && kind != null) {
                lines.add(new Told.Line(PROJECT, "STAGE_USED", null, null, stage, null, clocks.used(ofStage, office.today()).workingDays() + " / "
                        + kind.stageDays().getOrDefault(stage, 0), true));
            }
        }
        ledger.of(project.number().value()).forEach(row -> lines.add(recorded(PROJECT, row)));
    }

    private static Told.Line line(String what, String value) {
        return new Told.Line(PROJECT, what, null, null, null, null, value, true);
    }

    private void application(Course.Filed filed, List<Told.Line> lines) {
        String leg = filed.leg().stage();
        lines.add(new Told.Line(leg, "STATE", null, null, null, null, String.valueOf(cases.require(filed.number()).state().code()), true));
        ledger.of(filed.number().value()).forEach(row -> lines.add(recorded(leg, row)));
        clocks.ofCase(filed.number().value()).forEach(clock -> lines.add(clock(leg, clock)));
    }

    private static Told.Line clock(String leg, RunningClock clock) {
        return new Told.Line(leg, "CLOCK:" + clock.kind(), clock.scope().itemCode(), clock.scope().department(), clock.unit().name(), clock.due(),
                clock.amount() + (clock.extension() == 0 ? "" : "+" + clock.extension()), false);
    }

    /** Numbers of papers and of tasks are left out: they differ whenever anything else does. */
    private Told.Line recorded(String leg, Row row) {
        var facts = (ObjectNode) read(row.facts());
        List<String> gone = new ArrayList<>();
        facts.fields().forEachRemaining(fact -> {
            if (NUMBERS.contains(fact.getKey()) || fact.getKey().endsWith("Id") || fact.getValue().isContainerNode()
                    || NUMBERED.matcher(fact.getValue().asText()).find()) {
                gone.add(fact.getKey());
            }
        });
        facts.remove(gone);
        String about = ABOUT.stream().map(name -> facts.path(name).asText("")).filter(one -> !one.isEmpty()).findFirst().orElse(null);
        return new Told.Line(leg, row.kind(), text(facts, "itemCode"), text(facts, "department"), about, row.effectiveOn(), facts.toString(),
                HEAD.contains(row.kind()));
    }

    private static String text(JsonNode facts, String name) {
        return facts.path(name).isTextual() && !facts.path(name).asText().isEmpty() ? facts.path(name).asText() : null;
    }

    private JsonNode read(String facts) {
        try {
            return json.readTree(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
