package org.binglian.console.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.engine.TaskDesk;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.Demand;
import org.binglian.intake.Filing;
import org.binglian.intake.Intake;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.binglian.project.Registration;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the demo at work: each act is a person's own, through the services that the doors call. */
@Component
@ConditionalOnProperty("binglian.demo")
class DemoOffice {

    private static final Set<String> LEADERS = Set.of("DECISION", "OVERDUE_DECISION", "EXTENSION");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("COMPLETENESS", Map.of("complete", true)), Map.entry("ACCEPTANCE", Map.of("decision", "ACCEPT")),
            Map.entry("STAGE_START", Map.of("consultation", "NONE")),
            Map.entry("REVIEW", Map.of("proposal", "GRANT", "reason", "材料齐全，符合法定条件和标准")), Map.entry("OPINION", Map.of("opinion", "AGREE")),
            Map.entry("DECISION", Map.of("decision", "APPROVE")), Map.entry("STAGE_SUMMARY", Map.of("summary", "各事项均已办结，意见一致")),
            Map.entry("INSPECTION_PLAN", Map.of("inspectors", "张工、李工")),
            Map.entry("SITE_INSPECTION", Map.of("findings", "现场与申请材料相符", "passed", true)),
            Map.entry("COMMITMENT_CHECK", Map.of("letterComplete", true)),
            Map.entry("STATEMENT", Map.of("statement", "当日外出踏勘，未及时处理，今后改进")),
            Map.entry("ACCOUNTABILITY", Map.of("finding", "UPHELD", "reason", "期限届满没有办理，没有免责情形")),
            Map.entry("HANDOVER_CHECK", Map.of("finding", "NONE")));

    private final People people;
    private final Projects projects;
    private final Intake intake;
    private final Cases cases;
    private final CaseVoices voices;
    private final Worklist worklist;
    private final TaskDesk desk;
    private final Map<String, Person> known = new ConcurrentHashMap<>();
    private int registered;
    private int filed;

    DemoOffice(People people, Projects projects, Intake intake, Cases cases, CaseVoices voices, Worklist worklist, TaskDesk desk) {
        this.people = people;
        this.projects = projects;
        this.intake = intake;
        this.cases = cases;
        this.voices = voices;
        this.worklist = worklist;
        this.desk = desk;
    }

    int registered() {
        return registered;
    }

    int filed() {
        return filed;
    }

    Person person(String id) {
        return known.computeIfAbsent(id, people::require);
    }

    // ---- the applicant's side ----------------------------------------------------------------------------------------------------

    Project register(String by, Registration said) {
        registered++;
        return projects.register(said, person(by));
    }

    CaseNumber file(String by, Project project, String stage, String... items) {
        filed++;
        List<ItemCode> asked = items.length == 0 ? null : Stream.of(items).map(ItemCode::of).toList();
        return intake.file(new Filing(project.number(), stage, asked, null, null, false), project, person(by));
    }

    void withdraw(String by, CaseNumber number, String reason) {
        intake.withdraw(number, reason, person(by));
    }

    void rate(String by, CaseNumber number, int stars, String comment) {
        voices.rate(number, stars, comment, person(by));
    }

    void correct(String by, CaseNumber number) {
        intake.supplyCorrection(number, cases.demands(number, cases.require(number).round()).stream().map(Demand::material).distinct()
                .map(code -> new Filing.Supplied(code, code + "（补正）.pdf")).toList(), person(by));
    }

    void requestStartOfWork(String by, Project project) {
        projects.requestStartOfWork(projects.require(project.number()), person(by));
    }

    // ---- the office's side -------------------------------------------------------------------------------------------------------

    /** Every open task of these kinds is done as usual, as long as there is one. Answers how many. */
    int work(CaseNumber number, String... kinds) {
        return work(number, task -> List.of(kinds).contains(task.kind()), Map.of());
    }

    /** Delivered at the window and archived; the supervising departments check what was granted. */
    void deliver(CaseNumber number) {
        work(number, "DELIVERY", "ARCHIVE", "HANDOVER_ACKNOWLEDGE", "HANDOVER_CHECK");
    }

    int work(CaseNumber number, Predicate<WorklistTask> which, Map<String, Object> fields) {
        int done = 0;
        for (var open = open(number, which); !open.isEmpty(); open = open(number, which)) {
            for (var task : open) {
                desk.complete(task.taskId(), person(task.assignee() == null ? worker(task) : task.assignee()), answer(task, fields));
                done++;
            }
        }
        return done;
    }

    /** The one task of that kind, item and department (the last two may be null) is done with these fields over the usual ones. */
    void answer(CaseNumber number, String kind, String item, String department, Map<String, Object> fields) {
        var task = one(number, kind, item, department);
        desk.complete(task.taskId(), person(task.assignee() == null ? worker(task) : task.assignee()), answer(task, fields));
    }

    void claim(CaseNumber number, String kind, String item, String department) {
        var task = one(number, kind, item, department);
        desk.claim(task.taskId(), person(worker(task)));
    }

    private WorklistTask one(CaseNumber number, String kind, String item, String department) {
        return open(number, of(kind, item, department)).stream().findFirst().orElseThrow(() -> new IllegalStateException(
                "The demo's history expects a task " + kind + " " + item + " " + department + " in " + number));
    }

    static Predicate<WorklistTask> of(String kind, String item, String department) {
        return task -> task.kind().equals(kind) && (item == null || item.equals(task.itemCode()))
                && (department == null || department.equals(task.department()));
    }

    private List<WorklistTask> open(CaseNumber number, Predicate<WorklistTask> which) {
        return worklist.list(Query.ofCase(number.value())).tasks().stream().filter(which).toList();
    }

    private static Map<String, Object> answer(WorklistTask task, Map<String, Object> fields) {
        Map<String, Object> answer = new HashMap<>(ANSWERS.getOrDefault(task.kind(), Map.of()));
        answer.putAll(new LinkedHashMap<>(fields));
        return answer;
    }

    /** The leader where the leader decides; otherwise one of the department's two, by the case's number. */
    private static String worker(WorklistTask task) {
        if ("supervision".equals(task.department())) {
            return "supervisor1";
        }
        if (LEADERS.contains(task.kind())) {
            return task.department() + "leader";
        }
        String number = String.valueOf(task.caseNumber());
        return task.department() + (number.charAt(number.length() - 1) % 2 == 0 ? "1" : "2");
    }
}
