package org.binglian.desk.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.engine.TaskForms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of a task with its data, and like tasks completed together. */
@RestController
@RequestMapping("/api/tasks")
class TaskFormsApi {

    private final TaskForms forms;
    private final Batches batches;
    private final CurrentPerson current;

    TaskFormsApi(TaskForms forms, Batches batches, CurrentPerson current) {
        this.forms = forms;
        this.batches = batches;
        this.current = current;
    }

    /** {@code batch} is the caller's own id of the batch, so that sending it twice does nothing twice; null: a new one. */
    record BatchRequest(String batch, List<String> tasks, Map<String, Object> fields) {
    }

    @GetMapping("/{id}/form")
    TaskForms.TaskForm form(@PathVariable String id, Locale locale) {
        return forms.of(id, current.require(), locale);
    }

    /** Each task on its own: one that fails leaves the others done. */
    @PostMapping("/batch")
    Map<String, Object> batch(@RequestBody BatchRequest request, Locale locale) {
        var person = current.require();
        String id = batches.complete(request.batch(), request.tasks() == null ? List.of() : request.tasks(),
                request.fields() == null ? Map.of() : request.fields(), person, locale);
        return Map.of("batch", id, "tasks", batches.lines(id, person));
    }
}
