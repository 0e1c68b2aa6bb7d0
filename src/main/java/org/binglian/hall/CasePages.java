package org.binglian.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
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
    private final CaseViews views;
    private final CaseAccess access;
    private final ProjectDocuments documents;
    private final Clocks clocks;
    private final WhyThisDate why;
    private final OfficeTime office;

    CasePages(Cases cases, CaseViews views, CaseAccess access, ProjectDocuments documents, Clocks clocks, WhyThisDate why, OfficeTime office) {
        this.cases = cases;
        this.views = views;
        this.access = access;
        this.documents = documents;
        this.clocks = clocks;
        this.why = why;
        this.office = office;
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String before, Locale locale, Model model) {
        Integer asked = Stream.of(NationalState.values()).map(NationalState::code).filter(code -> state.equals(String.valueOf(code))).findFirst()
                .orElse(null);
        var page = cases.page(filter(access.person(), asked), before == null ? null : CaseAccess.caseNumber(before), PAGE + 1);
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        model.addAttribute("cases", shown.stream().map(found -> views.of(found, locale)).toList());
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
        var view = views.of(found, locale);
        var axis = Lane.Axis.of(view, office.today());
        var told = told(view.caseNumber(), locale);
        model.addAttribute("it", view);
        model.addAttribute("axis", axis);
        var lanes = view.items().stream().map(item -> Lane.of(item, axis, told.get(key("PROMISED", item.itemCode(), null)),
                opinions(item, told))).toList();
        model.addAttribute("lanes", lanes);
        model.addAttribute("counts", lanes.stream().collect(Collectors.groupingBy(Lane::look, TreeMap::new, Collectors.counting())));
        return "case";
    }

    private CaseFilter filter(Person person, Integer state) {
        if (CaseAccess.oversees(person)) {
            return new CaseFilter(null, null, state, null);
        }
        return person.department() != null ? new CaseFilter(null, person.department(), state, null)
                : new CaseFilter(access.accountsOf(person), null, state, null);
    }

    /** Sentences by clock; of several clocks of one thing, those of the latest. */
    private Map<String, List<String>> told(String caseNumber, Locale locale) {
        Map<String, Long> latest = new HashMap<>();
        for (RunningClock clock : clocks.ofCase(caseNumber)) {
            latest.put(key(clock.kind(), clock.scope().itemCode(), clock.scope().department()), clock.id());
        }
        Map<String, List<String>> told = new HashMap<>();
        latest.forEach((key, id) -> told.put(key, why.told(clocks.explain(id), locale)));
        return told;
    }

    private static Map<String, List<String>> opinions(CaseView.ItemLine item, Map<String, List<String>> told) {
        Map<String, List<String>> own = new HashMap<>();
        item.opinions().forEach(asked -> own.put(asked.department(), told.get(key("OPINION", item.itemCode(), asked.department()))));
        return own;
    }

    private static String key(String kind, String item, String department) {
        return kind + ' ' + item + ' ' + department;
    }
}
