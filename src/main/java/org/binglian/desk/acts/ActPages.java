package org.binglian.desk.acts;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskTransfer;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.intake.Copies;
import org.binglian.review.AddedOpinions;
import org.binglian.review.ItemKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small forms beside a task: handing on, one more opinion, a copy; each leads back to where it was sent from. */
@Controller
@RequestMapping("/desk/acts/{taskId}")
class ActPages {

    private final DeskActs acts;
    private final TaskTransfer transfer;
    private final AddedOpinions opinions;
    private final Copies copies;
    private final CaseAccess access;
    private final CurrentPerson current;
    private final Words words;
    private final Telling telling;

    ActPages(DeskActs acts, TaskTransfer transfer, AddedOpinions opinions, Copies copies, CaseAccess access, CurrentPerson current, Words words,
             Telling telling) {
        this.acts = acts;
        this.transfer = transfer;
        this.opinions = opinions;
        this.copies = copies;
        this.access = access;
        this.current = current;
        this.words = words;
        this.telling = telling;
    }

    /** The task as the fragment asks for it. */
    record Beside(String id) {
    }

    /** The acts alone, for a small screen. */
    @GetMapping
    String page(@PathVariable String taskId, Model model) {
        model.addAttribute("task", new Beside(acts.task(taskId).taskId()));
        model.addAttribute("name", acts.task(taskId).name());
        model.addAttribute("caseNumber", acts.task(taskId).caseNumber());
        model.addAttribute("back", "acts");
        return "desk-acts-page";
    }

    @PostMapping("/transfer")
    String transfer(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        String to = typed.get("to");
        telling.tell("transfer", typed, next, locale, () -> transfer.transfer(taskId, to, typed.get("reason"), current.require()),
                "desk-acts.transfer.done", to == null ? "" : words.actor(to, locale));
        return back(taskId, typed);
    }

    @PostMapping("/opinions")
    String ask(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        String department = typed.get("department");
        telling.tell("opinions", typed, next, locale, () -> opinions.ask(item(taskId), department, typed.get("reason"), current.require()),
                "desk-acts.opinions.done", department == null ? "" : words.department(department, locale));
        return back(taskId, typed);
    }

    @PostMapping("/copies")
    String copy(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        String to = typed.get("to");
        telling.tell("copies", typed, next, locale, () -> copies.send(access.caseHandled(acts.task(taskId).caseNumber()).number(), to,
                typed.get("note"), current.require()), "desk-acts.copies.done", to == null ? "" : words.actor(to, locale));
        return back(taskId, typed);
    }

    /** @throws Refusal 404 for a task without an item, 403 when another body decides it */
    private ItemKey item(String taskId) {
        return item(acts, access, taskId);
    }

    static ItemKey item(DeskActs acts, CaseAccess access, String taskId) {
        var task = acts.task(taskId);
        if (task.itemCode() == null) {
            throw Refusal.notFound("item-unknown");
        }
        return access.itemToReview(task.caseNumber(), task.itemCode());
    }

    static String back(String taskId, Map<String, String> typed) {
        return "redirect:" + ("acts".equals(typed.get("back")) ? "/desk/acts/" : "/desk/tasks/") + taskId;
    }
}
