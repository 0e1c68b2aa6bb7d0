package org.binglian.hall.progress;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.ProjectFolders;
import org.binglian.hall.ProjectViews;
import org.binglian.hall.StartGateViews;
import org.binglian.hall.Unmasking;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseFilter;
import org.binglian.intake.Cases;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Projects as people read them: what to do now, when it will be finished, who is at work. */
@Controller
class ProjectPages {

    private static final int MOST = 100;

    private final Projects projects;
    private final Cases cases;
    private final ProjectFolders folders;
    private final ProjectViews views;
    private final StartGateViews gate;
    private final MyProject mine;
    private final Watchers watchers;
    private final CaseAccess access;

    ProjectPages(Projects projects, Cases cases, ProjectFolders folders, ProjectViews views, StartGateViews gate, MyProject mine,
                 Watchers watchers, CaseAccess access) {
        this.projects = projects;
        this.cases = cases;
        this.folders = folders;
        this.views = views;
        this.gate = gate;
        this.mine = mine;
        this.watchers = watchers;
        this.access = access;
    }

    @GetMapping("/projects")
    String projects(Locale locale, Model model) {
        var person = access.person();
        model.addAttribute("projects", views.of(folders.of(seen(person)), person, locale));
        return "projects";
    }

    @GetMapping("/projects/{projectNumber}")
    String project(@PathVariable String projectNumber, Locale locale, Model model) {
        var project = access.project(projectNumber);
        model.addAttribute("at", watchers.state(project.number()));
        var folder = folders.of(project);
        model.addAttribute("project", views.of(List.of(folder), access.person(), locale).get(0));
        model.addAttribute("gate", gate.of(project, locale));
        model.addAttribute("mayUnmask", Unmasking.isFor(access.person()));
        model.addAttribute("mine", mine.of(folder, locale));
        return "project";
    }

    /** An official sees the projects with a case that concerns the department. */
    private List<Project> seen(Person person) {
        if (CaseAccess.oversees(person) || person.department() == null) {
            return projects.page(person, null, MOST);
        }
        return projects.find(cases.page(new CaseFilter(null, person.department(), null, null), null, 2 * MOST).stream()
                .map(ApprovalCase::project).distinct().limit(MOST).toList());
    }
}
