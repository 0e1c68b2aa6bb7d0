package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.DeliveryWishes;
import org.binglian.issuance.Papers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Collecting the papers (送达, 行政许可法 44): what is ready, how it is wanted, and signing for it online. */
@Controller
@RequestMapping("/cases/{caseNumber}/collection")
class CollectionPages {

    private final ActFrame frame;
    private final Doing doing;
    private final DeliveryWishes wishes;
    private final Papers papers;
    private final OwnTasks tasks;
    private final TaskDesk desk;
    private final CaseAccess access;

    CollectionPages(ActFrame frame, Doing doing, DeliveryWishes wishes, Papers papers, OwnTasks tasks, TaskDesk desk, CaseAccess access) {
        this.frame = frame;
        this.doing = doing;
        this.wishes = wishes;
        this.papers = papers;
        this.tasks = tasks;
        this.desk = desk;
        this.access = access;
    }

    @GetMapping
    String page(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("papers", papers.ofCase(found.number()).stream().filter(paper -> paper.kind().outcome()).toList());
        model.addAttribute("open", task(found).orElse(null));
        model.addAttribute("wish", wishes.of(found.number()).orElse(null));
        model.addAttribute("deliveredOn", found.deliveredOn());
        model.addAttribute("methods", List.of("ONLINE", "WINDOW", "POST"));
        return "act-collection";
    }

    /** ONLINE once the papers are ready: signs for them, and they are delivered. Otherwise the window knows how they are wanted. */
    @PostMapping
    String choose(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String method, @RequestParam(defaultValue = "") String address,
                  @RequestParam(defaultValue = "false") boolean signed, @RequestParam(required = false) String once, Locale locale,
                  HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("method", method);
        model.addAttribute("address", address);
        var ready = task(found);
        boolean signs = "ONLINE".equals(method) && ready.isPresent();
        boolean done = doing.done(once, () -> {
            if (signs && !signed) {
                throw Refusal.invalid("delivery-unsigned").field("signed", "confirm");
            }
            wishes.say(found.number(), method, address, access.person());
            if (signs) {
                desk.complete(ready.get().id(), access.person(), Map.of("method", "ONLINE"));
            }
        }, locale, response, model);
        return done ? ActFrame.to("/cases/" + caseNumber + "/collection", signs ? "signed" : "collection", flash) : page(caseNumber, model);
    }

    private Optional<OwnTasks.Own> task(ApprovalCase found) {
        return tasks.ofCase(found.number().value(), access.person()).stream().filter(OwnTasks.Own::delivery).findFirst();
    }
}
