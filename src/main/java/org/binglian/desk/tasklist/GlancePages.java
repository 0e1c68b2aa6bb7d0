package org.binglian.desk.tasklist;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskDrafts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A task at one glance, and the paper that its decision would issue; for whoever may see the task. */
@Controller
class GlancePages {

    private static final String PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    private final CurrentPerson current;
    private final TaskDesk desk;
    private final Glances glances;
    private final TaskDrafts drafts;

    GlancePages(CurrentPerson current, TaskDesk desk, Glances glances, TaskDrafts drafts) {
        this.current = current;
        this.desk = desk;
        this.glances = glances;
        this.drafts = drafts;
    }

    @GetMapping("/desk/tasks/{id}/glance")
    String glance(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("it", glances.of(desk.require(id, current.require()), locale));
        return "task-glance";
    }

    /** The draft; without a kind that of the proposal. @throws Refusal 404 when this task issues no such paper */
    @GetMapping("/api/tasks/{id}/draft-paper")
    ResponseEntity<String> draft(@PathVariable String id, @RequestParam(required = false) String kind) {
        var task = desk.require(id, current.require());
        String wanted = kind != null ? kind : drafts.kinds(task).stream().findFirst().orElse("");
        String page = drafts.page(task, wanted).orElseThrow(() -> Refusal.notFound("no-draft-paper"));
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", PAPER_POLICY).cacheControl(CacheControl.noStore()).body(page);
    }
}
