package org.binglian.studio.catalogue;

import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangeBases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A change: what it is, what changes in words, what was found, what it means for running cases, what happened to it, what may be done. */
@Controller
class ChangePages {

    private final CatalogueChanges changes;
    private final ChangeFrame frame;
    private final ChangeWords words;
    private final ChangeBases bases;
    private final FoundFaults faults;
    private final ChangeOutlook outlook;
    private final ChangeSteps steps;

    ChangePages(CatalogueChanges changes, ChangeFrame frame, ChangeWords words, ChangeBases bases, FoundFaults faults, ChangeOutlook outlook,
                ChangeSteps steps) {
        this.changes = changes;
        this.frame = frame;
        this.words = words;
        this.bases = bases;
        this.faults = faults;
        this.outlook = outlook;
        this.steps = steps;
    }

    @GetMapping("/studio/catalogue/changes/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        var change = frame.show(number, model, locale);
        var person = frame.person();
        boolean edited = change.open() && change.takesBack() == null && changes.mayEdit(change, person);
        var moved = bases.moved(number, person);
        var found = faults.of(number, edited, locale);
        model.addAttribute("mayEdit", edited);
        model.addAttribute("outdated", !moved.isEmpty());
        model.addAttribute("newer", moved.stream().flatMap(one -> words.differences(one.row().kind(), one.row().before(), one.now(), locale).stream()
                .map(line -> words.moved(one, line, locale))).toList());
        model.addAttribute("conflicts", moved.stream().flatMap(one -> words.conflicts(one, locale).stream()).toList());
        model.addAttribute("parts", changes.rows(number, person).stream().map(row -> words.part(number, row, locale)).toList());
        model.addAttribute("kinds", changes.rows(number, person).stream().map(row -> row.kind().path()).distinct().toList());
        model.addAttribute("findings", found);
        model.addAttribute("judged", change.open() || change.state() == CatalogueChange.State.SUBMITTED);
        model.addAttribute("errorsFound", found.stream().anyMatch(FoundFaults.Fault::error));
        model.addAttribute("effects", outlook.of(change, person, locale));
        model.addAttribute("steps", steps.of(changes.history(number, person), locale));
        turns(change, person, model);
        return "upkeep/change";
    }

    private void turns(CatalogueChange change, Person person, Model model) {
        boolean submitted = change.state() == CatalogueChange.State.SUBMITTED;
        boolean works = changes.mayEdit(change, person);
        boolean consents = changes.mayConsent(change, person);
        model.addAttribute("maySubmit", change.open() && works);
        model.addAttribute("mayConsent", submitted && consents);
        model.addAttribute("ownWork", submitted && !consents && person.is(Role.ANALYST));
        model.addAttribute("mayReopen", works && change.takesBack() == null && (submitted || change.state() == CatalogueChange.State.REJECTED));
        model.addAttribute("mayWithdraw", works && (submitted || change.open()));
        model.addAttribute("mayTakeBack", works && change.state() == CatalogueChange.State.IN_FORCE && change.takesBack() == null
                && outlook.comes(change));
    }
}
