package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page within a change shows of it, and who is at it. */
@Component
class ChangeFrame {

    private final CatalogueChanges changes;
    private final ChangeWords words;
    private final CurrentPerson current;

    ChangeFrame(CatalogueChanges changes, ChangeWords words, CurrentPerson current) {
        this.changes = changes;
        this.words = words;
        this.current = current;
    }

    Person person() {
        return current.require();
    }

    /** Who may propose. @throws Refusal 403 for others */
    Person proposer() {
        return changes.proposer(person());
    }

    /** Whether the reader may propose to change this item. */
    boolean mayPropose(Item item) {
        var person = person();
        return person.is(Role.ANALYST) || person.is(Role.LEADER) && item.decidingBody().equals(person.department());
    }

    /** Puts {@code change}, {@code mayEdit} and {@code analyst} into the model. @throws Refusal 404 where it is not the reader's */
    CatalogueChange show(String number, Model model, Locale locale) {
        var person = person();
        var change = changes.require(number, person);
        model.addAttribute("change", words.of(change, changes.editors(number, person), locale));
        model.addAttribute("mayEdit", change.open() && changes.mayEdit(change, person));
        model.addAttribute("analyst", person.is(Role.ANALYST));
        return change;
    }

    /** For pages that only edit. @throws Refusal 409 when nothing may be edited any more, 403 for those who may only look */
    CatalogueChange open(String number, Model model, Locale locale) {
        var change = show(number, model, locale);
        if (!change.open()) {
            throw Refusal.conflict("catalogue-change-closed");
        }
        if (!changes.mayEdit(change, person())) {
            throw Refusal.denied();
        }
        return change;
    }

    /** Who works on this change. @throws Refusal 404 where it is not the reader's, 403 for those who may only look */
    Person worker(String number) {
        var person = person();
        if (!changes.mayEdit(changes.require(number, person), person)) {
            throw Refusal.denied();
        }
        return person;
    }

    /** A row as it stands in the change, else in the list. @throws Refusal 404 when there is none */
    Map<String, String> row(String number, RowKind kind, String code) {
        return changes.row(number, kind, code, person()).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
    }
}
