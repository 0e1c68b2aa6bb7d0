package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskSheets;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task of an applicant or an agency, with the fields of its form file, plainly. */
@Controller
class OwnTaskPages {

    private final TaskDesk desk;
    private final TaskSheets sheets;
    private final Doing doing;
    private final CurrentPerson current;

    OwnTaskPages(TaskDesk desk, TaskSheets sheets, Doing doing, CurrentPerson current) {
        this.desk = desk;
        this.sheets = sheets;
        this.doing = doing;
        this.current = current;
    }

    @GetMapping({"/tasks/{taskId}", "/cases/{caseNumber}/tasks/{taskId}"})
    String page(@PathVariable(required = false) String caseNumber, @PathVariable String taskId, Locale locale, Model model) {
        show(task(caseNumber, taskId), locale, model);
        return "act-task";
    }

    @PostMapping({"/tasks/{taskId}", "/cases/{caseNumber}/tasks/{taskId}"})
    String complete(@PathVariable(required = false) String caseNumber, @PathVariable String taskId, @RequestParam Map<String, String> sent, Locale locale,
                    HttpServletResponse response, RedirectAttributes flash, Model model) {
        Map<String, Object> fields = new HashMap<>();
        try {
            var task = task(caseNumber, taskId);
            sheets.of(taskId, current.require(), locale).stream().filter(field -> field.key() != null).forEach(field -> {
                String said = sent.get(field.key());
                if ("checkbox".equals(field.type())) {
                    fields.put(field.key(), said != null);
                } else if (said != null && !said.isBlank()) {
                    fields.put(field.key(), said.strip());
                }
            });
            boolean done = doing.done(sent.get("once"), () -> desk.complete(taskId, current.require(), fields), locale, response, model);
            if (!done) {
                model.addAttribute("said", fields);
                show(task, locale, model);
                return "act-task";
            }
            return ActFrame.to(task.caseNumber() == null ? "/messages" : "/cases/" + task.caseNumber(), "task", flash);
        } catch (Refusal gone) {
            if (!"task-completed".equals(gone.type())) {
                throw gone;
            }
            return ActFrame.to(caseNumber == null ? "/messages" : "/cases/" + caseNumber, "task", flash);
        }
    }

    private void show(WorklistTask task, Locale locale, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("fields", sheets.of(task.taskId(), current.require(), locale));
        if (!model.containsAttribute("once")) {
            model.addAttribute("once", Once.key());
        }
        if (!model.containsAttribute("said")) {
            model.addAttribute("said", Map.of());
        }
    }

    private WorklistTask task(String caseNumber, String taskId) {
        var task = desk.require(taskId, current.require());
        if (caseNumber != null && !caseNumber.equals(task.caseNumber())) {
            throw Refusal.notFound("task-unknown");
        }
        return task;
    }
}
