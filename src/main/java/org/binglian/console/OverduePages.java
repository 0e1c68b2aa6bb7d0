package org.binglian.console;

import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overdue tasks of one department, the longest overdue first; what supervision's page counts of all. */
@Controller
class OverduePages {

    private static final int PAGE = 50;

    private final OverdueLines overdue;
    private final Worklist worklist;
    private final OfficeTime office;
    private final CurrentPerson current;

    OverduePages(OverdueLines overdue, Worklist worklist, OfficeTime office, CurrentPerson current) {
        this.overdue = overdue;
        this.worklist = worklist;
        this.office = office;
        this.current = current;
    }

    /** @throws Refusal 404 for everybody but supervisors and operators */
    @GetMapping("/supervision/overdue")
    String overdue(@RequestParam(required = false) String department, @RequestParam(required = false) String cursor, Model model) {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR) && !person.is(Role.ADMIN)) {
            throw Refusal.notFound("not-found");
        }
        var lines = overdue.all();
        model.addAttribute("lines", lines);
        model.addAttribute("department", department);
        if (department != null) {
            var page = worklist.list(Query.all().department(department).overdueOn(office.today()).page(PAGE, cursor));
            model.addAttribute("tasks", page.tasks());
            model.addAttribute("next", page.next());
            model.addAttribute("count", lines.stream().filter(line -> line.department().equals(department)).mapToInt(OverdueLines.Line::tasks).sum());
        }
        return "overdue";
    }
}
