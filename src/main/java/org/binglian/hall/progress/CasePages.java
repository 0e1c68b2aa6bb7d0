package org.binglian.hall.progress;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.ProjectDocuments;
import org.binglian.intake.CaseFilter;
import org.binglian.intake.Cases;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases as people read them: one page for all who handle a case, its items side by side. */
@Controller
class CasePages {

    private static final int PAGE = 30;

    private final Cases cases;
    private final Followed followed;
    private final CaseAccess access;
    private final ProjectDocuments documents;
    private final OfficeTime office;
    private final Watchers watchers;

    CasePages(Cases cases, Followed followed, CaseAccess access, ProjectDocuments documents, OfficeTime office, Watchers watchers) {
        this.cases = cases;
        this.followed = followed;
        this.access = access;
        this.documents = documents;
        this.office = office;
        this.watchers = watchers;
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String before, Locale locale, Model model) {
        Integer asked = Stream.of(NationalState.values()).map(NationalState::code).filter(code -> state.equals(String.valueOf(code))).findFirst()
                .orElse(null);
        var page = cases.page(filter(access.person(), asked), before == null ? null : CaseAccess.caseNumber(before), PAGE + 1);
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        model.addAttribute("cases", followed.cases(shown, locale));
        model.addAttribute("states", Stream.of(NationalState.values()).map(NationalState::code).toList());
        model.addAttribute("asked", asked);
        model.addAttribute("older", page.size() > PAGE ? shown.get(PAGE - 1).number().value() : null);
        return "cases";
    }

    @GetMapping("/cases/{caseNumber}")
    String one(@PathVariable String caseNumber, Locale locale, Model model) {
        var found = access.caseToSee(caseNumber);
        if (!CaseAccess.oversees(access.person())) {
            documents.opinionsRead(found, access.person());
        }
        model.addAttribute("at", watchers.state(found.number()));
        var told = followed.one(found, locale);
        model.addAttribute("it", told.view());
        model.addAttribute("axis", Axis.of(List.of(told.view()), office.today()));
        model.addAttribute("lanes", told.lanes());
        model.addAttribute("critical", told.critical());
        model.addAttribute("correctionDue", told.correctionDue());
        model.addAttribute("counts", told.lanes().stream().collect(Collectors.groupingBy(Lane::look, TreeMap::new, Collectors.counting())));
        return "case";
    }

    private CaseFilter filter(Person person, Integer state) {
        if (CaseAccess.oversees(person)) {
            return new CaseFilter(null, null, state, null);
        }
        return person.department() != null ? new CaseFilter(null, person.department(), state, null)
                : new CaseFilter(access.accountsOf(person), null, state, null);
    }
}
