package org.binglian.desk.counter;

import java.util.List;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.CounterRows;
import org.binglian.intake.DeliveryWishes;
import org.binglian.project.ProjectSearch;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counter's first page: today's figures, what waits, and finding a case or an applicant. */
@Controller
@RequestMapping("/counter")
class CounterPages {

    private final Clerk clerk;
    private final Worklist worklist;
    private final CounterRows rows;
    private final ProjectSearch projects;
    private final DeliveryWishes wishes;
    private final OfficeTime office;

    CounterPages(Clerk clerk, Worklist worklist, CounterRows rows, ProjectSearch projects, DeliveryWishes wishes, OfficeTime office) {
        this.clerk = clerk;
        this.worklist = worklist;
        this.rows = rows;
        this.projects = projects;
        this.wishes = wishes;
        this.office = office;
    }

    @GetMapping
    String counter(@RequestParam(defaultValue = "") String find, Model model) {
        var me = clerk.require();
        var open = worklist.list(Query.candidates(List.of(me.department())).page(Query.LONGEST_PAGE, null)).tasks();
        var mine = worklist.list(Query.assignedTo(me.id()).page(Query.LONGEST_PAGE, null)).tasks();
        model.addAttribute("figures", rows.figures(office.today()));
        var deliveries = of("DELIVERY", mine, open);
        model.addAttribute("deliveries", deliveries);
        model.addAttribute("wishes", wishes.of(deliveries.stream().map(WorklistTask::caseNumber).toList()));
        model.addAttribute("acceptances", of("ACCEPTANCE", mine, open));
        model.addAttribute("today", office.today());
        model.addAttribute("corrections", rows.corrections());
        model.addAttribute("find", find);
        model.addAttribute("found", find.isBlank() ? null : rows.search(find));
        return "counter";
    }

    /** A walk-in: the applicant by credit code, or the project by its number or name. */
    @GetMapping("/receive")
    String receive(@RequestParam(defaultValue = "") String find, Model model) {
        clerk.require();
        var code = creditCode(find);
        model.addAttribute("find", find);
        model.addAttribute("code", code);
        model.addAttribute("known", code != null && projects.knowsApplicant(code));
        model.addAttribute("found", find.isBlank() ? null : projects.search(find));
        return "counter-receive";
    }

    private static List<WorklistTask> of(String kind, List<WorklistTask> mine, List<WorklistTask> open) {
        return java.util.stream.Stream.concat(mine.stream(), open.stream()).filter(task -> kind.equals(task.kind())).toList();
    }

    private static String creditCode(String text) {
        try {
            return CreditCode.of(text.strip()).value();
        } catch (InvalidCode e) {
            return null;
        }
    }
}
