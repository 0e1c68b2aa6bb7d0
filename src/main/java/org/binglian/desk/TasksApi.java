package org.binglian.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The approvers' tasks: list, claim, give away, complete. */
@RestController
@RequestMapping("/api/tasks")
class TasksApi {

    private final TaskDesk desk;
    private final Worklist worklist;
    private final OfficeGroups groups;
    private final CurrentPerson current;
    private final OfficeTime office;

    TasksApi(TaskDesk desk, Worklist worklist, OfficeGroups groups, CurrentPerson current, OfficeTime office) {
        this.desk = desk;
        this.worklist = worklist;
        this.groups = groups;
        this.current = current;
        this.office = office;
    }

    record TaskView(String id, String name, String kind, String caseNumber, String projectNumber, String itemCode, String department, String assignee,
                    Instant created, LocalDate due, boolean overdue, String form) {
    }

    record AssignRequest(String to) {
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) String scope, @RequestParam(required = false) String department,
                             @RequestParam(required = false) String caseNumber, @RequestParam(required = false) Boolean overdue,
                             @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
        var person = current.require();
        var query = scoped(scope, person);
        if (department != null) {
            query = query.department(department);
        }
        if (caseNumber != null) {
            query = query.caseNumber(caseNumber);
        }
        if (Boolean.TRUE.equals(overdue)) {
            query = query.overdueOn(office.today());
        }
        var page = worklist.list(query.page(limit, cursor));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("tasks", page.tasks().stream().map(this::view).toList());
        answer.put("next", page.next());
        return answer;
    }

    @GetMapping("/{id}")
    TaskView one(@PathVariable String id) {
        return view(desk.require(id, current.require()));
    }

    @PostMapping("/{id}/claim")
    TaskView claim(@PathVariable String id) {
        return view(desk.claim(id, current.require()));
    }

    @PostMapping("/{id}/unclaim")
    TaskView unclaim(@PathVariable String id) {
        desk.unclaim(id, current.require());
        return one(id);
    }

    @PostMapping("/{id}/assign")
    TaskView assign(@PathVariable String id, @RequestBody AssignRequest request) {
        if (request.to() == null || request.to().isBlank()) {
            throw Refusal.invalid("person-not-of-department").field("to", "required");
        }
        desk.assign(id, request.to(), current.require());
        return one(id);
    }

    @PostMapping("/{id}/remind")
    TaskView remind(@PathVariable String id) {
        desk.remind(id, current.require());
        return one(id);
    }

    @PostMapping("/{id}/complete")
    Map<String, Object> complete(@PathVariable String id, @RequestBody(required = false) Map<String, Object> fields) {
        desk.complete(id, current.require(), fields == null ? Map.of() : fields);
        return Map.of("id", id, "completed", true);
    }

    private Query scoped(String scope, Person person) {
        var own = List.copyOf(groups.of(person));
        if (scope == null) {
            return person.is(Role.ADMIN) || person.is(Role.SUPERVISOR) ? Query.all() : Query.mineOrCandidates(person.id(), own);
        }
        return switch (scope) {
            case "mine" -> Query.assignedTo(person.id());
            case "candidate" -> Query.candidates(own);
            default -> throw Refusal.invalid("tasks-filter").field("scope", "choice", "mine, candidate");
        };
    }

    private TaskView view(WorklistTask t) {
        return new TaskView(t.taskId(), t.name(), t.kind(), t.caseNumber(), t.projectNumber(), t.itemCode(), t.department(), t.assignee(),
                t.createdAt(), t.dueOn(), t.dueOn() != null && t.dueOn().isBefore(office.today()), t.formKey());
    }
}
