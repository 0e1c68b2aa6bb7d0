package org.binglian.desk.counter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.desk.acts.Telling;
import org.binglian.engine.TaskDesk;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.intake.HandOuts;
import org.binglian.issuance.Papers;
import org.binglian.project.Projects;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of one case are handed out, posted or delivered online, and signed for. */
@Controller
@RequestMapping("/counter/deliveries/{taskId}")
class DeliveryPages {

    private final Clerk clerk;
    private final TaskDesk desk;
    private final HandingOut handing;
    private final Cases cases;
    private final Projects projects;
    private final Papers papers;
    private final Telling telling;

    DeliveryPages(Clerk clerk, TaskDesk desk, HandingOut handing, Cases cases, Projects projects, Papers papers, Telling telling) {
        this.clerk = clerk;
        this.desk = desk;
        this.handing = handing;
        this.cases = cases;
        this.projects = projects;
        this.papers = papers;
        this.telling = telling;
    }

    /** A paper to be handed out. */
    record Line(String number, String name, String item) {
    }

    /** Who may collect: as the base data of the applicant say, ids masked. */
    record MayCollect(String applicant, String legalRepresentative, String contact, String contactId) {
    }

    @GetMapping
    String delivery(@PathVariable String taskId, Locale locale, Model model) {
        var task = task(taskId, clerk.require());
        var found = cases.require(CaseNumber.of(task.caseNumber()));
        model.addAttribute("task", task);
        model.addAttribute("collect", collect(found));
        model.addAttribute("project", projects.require(found.project()));
        model.addAttribute("papers", lines(found, locale));
        model.addAttribute("wish", handing.wished(found.number()).orElse(null));
        return "counter-delivery";
    }

    @PostMapping
    String handOut(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        var person = clerk.require();
        String number = open(taskId, person);
        if (number == null) {
            return "redirect:/counter";
        }
        boolean done = telling.tell("hand-out", typed, next, locale, () -> handing.handOut(taskId, new HandOuts.Said(typed.get("method"),
                typed.get("collector"), typed.get("relation"), typed.get("citizenId"), typed.get("trackingNumber"),
                typed.containsKey("signed")), person), "counter.delivery.done", number);
        return "redirect:/counter/" + (done ? "delivered/" + number : "deliveries/" + taskId);
    }

    /** The task's case; null when it is done already, as after a second click. */
    private String open(String taskId, Person person) {
        try {
            return task(taskId, person).caseNumber();
        } catch (Refusal refused) {
            if (refused.status() == 409) {
                return null;
            }
            throw refused;
        }
    }

    private MayCollect collect(ApprovalCase found) {
        var applicant = projects.require(found.project()).applicant();
        return new MayCollect(applicant.name(), applicant.legalRepresentative(), applicant.contactName(),
                applicant.contactId() == null ? null : applicant.contactId().masked());
    }

    private List<Line> lines(ApprovalCase found, Locale locale) {
        return papers.ofCase(found.number()).stream().filter(paper -> paper.kind().outcome())
                .map(paper -> new Line(paper.number(), papers.name(paper.kind(), locale), paper.item() == null ? null : paper.item().value())).toList();
    }

    private WorklistTask task(String taskId, Person person) {
        var task = desk.require(taskId, person);
        if (!"DELIVERY".equals(task.kind())) {
            throw Refusal.notFound("task-unknown");
        }
        return task;
    }
}
