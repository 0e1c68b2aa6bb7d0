package org.binglian.studio.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as it stands on a day; the changes that wait for the reader's consent, are open, or are done. */
@Controller
class CatalogueFirstPage {

    private static final int MOST = 200;
    private static final Set<CatalogueChange.State> RUNNING = Set.of(CatalogueChange.State.OPEN, CatalogueChange.State.SUBMITTED);

    private final Catalogue catalogue;
    private final CatalogueChanges changes;
    private final ChangeWords changeWords;
    private final ListedItems lines;
    private final UpkeepChoices choices;
    private final Words words;
    private final CurrentPerson current;
    private final OfficeTime office;

    CatalogueFirstPage(Catalogue catalogue, CatalogueChanges changes, ChangeWords changeWords, ListedItems lines, UpkeepChoices choices, Words words,
                       CurrentPerson current, OfficeTime office) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.changeWords = changeWords;
        this.lines = lines;
        this.choices = choices;
        this.words = words;
        this.current = current;
        this.office = office;
    }

    /** A day or a filter that makes no sense is left out. */
    @GetMapping("/studio/catalogue")
    String first(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String stage,
                 @RequestParam(defaultValue = "") String department, Locale locale, Model model) {
        var person = current.require();
        listChanges(person, model, locale);
        var day = day(on);
        String own = person.is(Role.ANALYST) || person.is(Role.ADMIN) ? null : person.department();
        var asked = Stream.of(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null);
        model.addAttribute("on", day);
        model.addAttribute("query", query.strip());
        model.addAttribute("items", of(own, catalogue.search(query, asked, department, day)).stream().map(item -> lines.of(item, locale)).toList());
        model.addAttribute("all", of(own, catalogue.inForce(day)).size());
        model.addAttribute("stages", choices.stages(stage, locale));
        model.addAttribute("departments", choices.departments(department, locale));
        model.addAttribute("department", own == null ? null : words.department(own, locale));
        model.addAttribute("analyst", person.is(Role.ANALYST) || person.is(Role.ADMIN));
        model.addAttribute("mayPropose", person.is(Role.ANALYST) || person.is(Role.LEADER));
        return "upkeep/first";
    }

    private void listChanges(Person person, Model model, Locale locale) {
        var all = changes.page(null, null, MOST, person);
        var waiting = all.stream().filter(one -> one.state() == CatalogueChange.State.SUBMITTED && changes.mayConsent(one, person)).toList();
        model.addAttribute("mayConsent", person.is(Role.ANALYST));
        model.addAttribute("waiting", lines(waiting, person, locale));
        model.addAttribute("open", lines(all.stream().filter(one -> RUNNING.contains(one.state())).filter(one -> !waiting.contains(one)).toList(), person,
                locale));
        model.addAttribute("past", lines(all.stream().filter(one -> !RUNNING.contains(one.state())).toList(), person, locale));
    }

    private List<ChangeView.Line> lines(List<CatalogueChange> some, Person person, Locale locale) {
        return some.stream().map(one -> changeWords.line(one, changes.rows(one.number(), person), locale)).toList();
    }

    private static List<Item> of(String department, List<Item> items) {
        return items.stream().filter(item -> department == null || item.decidingBody().equals(department)).toList();
    }

    private LocalDate day(String on) {
        try {
            return LocalDate.parse(on.strip());
        } catch (DateTimeParseException unreadable) {
            return office.today();
        }
    }
}
