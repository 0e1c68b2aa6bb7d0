package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of a change: one is chosen, added, looked at with all that it says, ended. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}/items")
class ChangedItemPages {

    private final Catalogue catalogue;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final ItemParts parts;
    private final ListedItems lines;
    private final UpkeepForms forms;
    private final OfficeTime office;

    ChangedItemPages(Catalogue catalogue, ChangeEdits edits, ChangeFrame frame, ItemParts parts, ListedItems lines, UpkeepForms forms, OfficeTime office) {
        this.catalogue = catalogue;
        this.edits = edits;
        this.frame = frame;
        this.parts = parts;
        this.lines = lines;
        this.forms = forms;
        this.office = office;
    }

    @GetMapping
    String choose(@PathVariable String number, @RequestParam(defaultValue = "") String query, Model model, Locale locale) {
        frame.open(number, model, locale);
        choices(query, model, locale);
        model.addAttribute("said", Map.of());
        return "upkeep/choose";
    }

    /** A new item begins as a copy of another. */
    @PostMapping
    ModelAndView add(@PathVariable String number, @RequestParam int version, @RequestParam Map<String, String> said, Model model, Locale locale,
                     RedirectAttributes next) {
        var person = frame.person();
        String code = said.getOrDefault("item_code", "").strip();
        return forms.act(new UpkeepForms.Sent(person, "item:" + number + ":" + version + ":" + code, "saved", next, locale), () -> {
            parts.mustBeNew(number, code);
            Map<String, String> row = new TreeMap<>(frame.row(number, RowKind.ITEM, said.getOrDefault("like", "")));
            row.remove("item_code");
            edits.put(number, version, RowKind.ITEM, code, row, person);
            return "/studio/catalogue/changes/" + number + "/items/" + code + "/names";
        }, wrong -> {
            frame.open(number, model, locale);
            choices("", model, locale);
            model.addAttribute("errors", wrong);
            model.addAttribute("said", said);
            return UpkeepForms.refused("upkeep/choose", model);
        });
    }

    @GetMapping("/{code}")
    String item(@PathVariable String number, @PathVariable String code, Model model, Locale locale) {
        var change = frame.show(number, model, locale);
        parts.show(change, code, model, locale);
        return "upkeep/item";
    }

    @PostMapping("/{code}/end")
    ModelAndView end(@PathVariable String number, @PathVariable String code, @RequestParam int version, Locale locale, RedirectAttributes next) {
        var person = frame.person();
        String page = "/studio/catalogue/changes/" + number + "/items/" + code;
        return forms.turn(new UpkeepForms.Sent(person, "end:" + number + ":" + version + ":" + code, "ended", next, locale), null, () -> {
            edits.end(number, version, RowKind.ITEM, code, person);
            return page;
        }, page);
    }

    private void choices(String query, Model model, Locale locale) {
        var person = frame.person();
        String own = person.is(Role.ANALYST) ? null : person.department();
        model.addAttribute("query", query.strip());
        model.addAttribute("items", catalogue.search(query, null, null, office.today()).stream()
                .filter(item -> own == null || item.decidingBody().equals(own)).map(item -> lines.of(item, locale)).toList());
        model.addAttribute("all", catalogue.inForce(office.today()).stream().map(item -> lines.of(item, locale)).toList());
    }
}
