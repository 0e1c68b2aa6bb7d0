package org.binglian.hall.apply;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Stage;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Registrations;
import org.binglian.hall.Words;
import org.binglian.intake.Draft;
import org.binglian.intake.DraftSheets;
import org.binglian.intake.Drafts;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one begins: my drafts, what each of my projects can apply for next, and the start of a draft. */
@Controller
class ApplyPages {

    private static final int MOST = 20;

    /** A stage that a project can apply for; {@code draft} when one is begun. */
    record Way(String stage, String stageName, List<String> items, boolean next, String draft) {
    }

    record Standing(String number, String name, String className, List<Way> ways) {
    }

    private final Drafts drafts;
    private final DraftViews views;
    private final DraftSheets sheets;
    private final DraftStart start;
    private final Projects projects;
    private final CaseAccess access;
    private final Words words;
    private final ErrorSummaries summaries;

    ApplyPages(Drafts drafts, DraftViews views, DraftSheets sheets, DraftStart start, Projects projects, CaseAccess access, Words words,
               ErrorSummaries summaries) {
        this.drafts = drafts;
        this.views = views;
        this.sheets = sheets;
        this.start = start;
        this.projects = projects;
        this.access = access;
        this.words = words;
        this.summaries = summaries;
    }

    @GetMapping("/apply")
    String mine(@RequestParam(required = false) String registered, Locale locale, Model model) {
        var person = access.person();
        Registrations.requireApplicant(person);
        var open = drafts.of(person);
        boolean window = person.is(Role.WINDOW);
        model.addAttribute("drafts", open.stream().limit(MOST).map(draft -> views.of(draft, locale)).toList());
        model.addAttribute("registered", registered == null ? null : standing(access.project(registered), open, locale));
        model.addAttribute("window", window);
        model.addAttribute("projects", window ? List.of() : projects.of(person).stream().filter(project -> !project.number().value().equals(registered))
                .limit(MOST).map(project -> standing(project, open, locale)).toList());
        return "apply/mine";
    }

    /** What will be asked, before it is begun; with a project only, its stages. */
    @GetMapping("/apply/new")
    ModelAndView start(@RequestParam(required = false) String project, @RequestParam(required = false) String stage, Locale locale, Model model) {
        var standing = standing(start.project(project), drafts.of(access.person()), locale);
        model.addAttribute("standing", standing);
        var way = standing.ways().stream().filter(one -> one.stage().equals(stage)).findFirst().orElse(null);
        model.addAttribute("way", way);
        if (way == null && stage != null && !stage.isBlank()) {
            model.addAttribute("errors", summaries.of(Refusal.conflict("no-item-to-apply-for", stage), locale));
            return new ModelAndView("apply/start", model.asMap(), HttpStatus.CONFLICT);
        }
        return way != null && way.draft() != null ? new ModelAndView("redirect:/apply/" + way.draft()) : new ModelAndView("apply/start", model.asMap());
    }

    @PostMapping("/apply/new")
    ModelAndView begin(@RequestParam(required = false) String project, @RequestParam(required = false) String stage) {
        return SeeOther.to("/apply/" + start.begin(project, stage).id());
    }

    private Standing standing(Project project, List<Draft> open, Locale locale) {
        var possible = sheets.possible(project);
        var next = possible.keySet().stream().filter(stage -> stage != Stage.PARALLEL && stage != Stage.UTILITY).findFirst().orElse(null);
        boolean english = "en".equals(locale.getLanguage()) && project.nameEn() != null && !project.nameEn().isBlank();
        return new Standing(project.number().value(), english ? project.nameEn() : project.name(), project.projectClass().name(locale),
                possible.entrySet().stream().map(entry -> new Way(entry.getKey().name(), words.stage(entry.getKey().name(), locale),
                        entry.getValue().stream().map(item -> item.name(locale)).toList(), entry.getKey() == next,
                        open.stream().filter(draft -> draft.project().equals(project.number()) && draft.stage().equals(entry.getKey().name()))
                                .map(Draft::id).findFirst().orElse(null))).toList());
    }
}
