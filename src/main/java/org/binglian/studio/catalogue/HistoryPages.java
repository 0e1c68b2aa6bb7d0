package org.binglian.studio.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every version of an item: from when to when it was in force, which change brought it, and what it changed. */
@Controller
class HistoryPages {

    /** {@code later}: not yet in force; {@code first}: nothing stood before it; {@code change} null: a whole list was imported. */
    public record Version(int version, LocalDate from, LocalDate to, boolean now, boolean later, boolean first, String change,
                          List<Difference> differences) {
    }

    private final Catalogue catalogue;
    private final CatalogueChanges changes;
    private final VersionWords words;
    private final ChangeFrame frame;
    private final OfficeTime office;

    HistoryPages(Catalogue catalogue, CatalogueChanges changes, VersionWords words, ChangeFrame frame, OfficeTime office) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.words = words;
        this.frame = frame;
        this.office = office;
    }

    @GetMapping("/studio/catalogue/items/{code}/history")
    String history(@PathVariable String code, Model model, Locale locale) {
        var person = frame.person();
        changes.page(null, null, 1, person);
        var versions = catalogue.history(code(code));
        if (versions.isEmpty()) {
            throw Refusal.notFound("item-unknown");
        }
        List<Version> shown = new ArrayList<>();
        Item before = null;
        for (Item one : versions) {
            shown.add(new Version(one.version(), one.effectiveFrom(), one.effectiveTo(), one.inForce(office.today()),
                    one.effectiveFrom().isAfter(office.today()), before == null, words.change(one), before == null ? List.of()
                    : words.differences(before, one, locale)));
            before = one;
        }
        Collections.reverse(shown);
        model.addAttribute("itemCode", code);
        model.addAttribute("itemName", versions.get(versions.size() - 1).name(locale));
        model.addAttribute("versions", shown);
        model.addAttribute("mayPropose", frame.mayPropose(versions.get(versions.size() - 1)));
        return "upkeep/history";
    }

    private static ItemCode code(String code) {
        try {
            return ItemCode.of(code);
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
    }
}
