package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseFilter;
import org.binglian.intake.Cases;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Projects as people read them: where each stands against its cycle, and what holds the start of work. */
@Controller
class ProjectPages {

    private static final int MOST = 100;

    private final Projects projects;
    private final Cases cases;
    private final ProjectViews views;
    private final StartGateViews gate;
    private final CaseAccess access;

    ProjectPages(Projects projects, Cases cases, ProjectViews views, StartGateViews gate, CaseAccess access) {
        this.projects = projects;
        this.cases = cases;
        this.views = views;
        this.gate = gate;
        this.access = access;
    }

    @GetMapping("/projects")
    String projects(Locale locale, Model model) {
        var person = access.person();
        model.addAttribute("projects", seen(person).stream().limit(MOST).map(project -> views.of(project, person, locale)).toList());
        return "projects";
    }

    @GetMapping("/projects/{projectNumber}")
    String project(@PathVariable String projectNumber, Locale locale, Model model) {
        var project = access.project(projectNumber);
        model.addAttribute("project", views.of(project, access.person(), locale));
        model.addAttribute("gate", gate.of(project, locale));
        return "project";
    }

    /** An official sees the projects with a case that concerns the department. */
    private List<Project> seen(Person person) {
        if (CaseAccess.oversees(person) || person.department() == null) {
            return projects.of(person);
        }
        var found = new LinkedHashMap<String, Project>();
        for (ApprovalCase one : cases.page(new CaseFilter(null, person.department(), null, null), null, 2 * MOST)) {
            found.computeIfAbsent(one.project().value(), number -> projects.require(one.project()));
        }
        return List.copyOf(found.values());
    }
}
