package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One material of an item in a change: added, changed, ended. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}/items/{code}/materials")
class MaterialPages {

    private static final String VIEW = "upkeep/material";
    private static final Map<String, String> USUAL = Map.of("source", "APPLICANT", "copies", "1", "form", "ELECTRONIC", "seal_required", "N", "tolerable", "N",
            "commitment", "N");

    private final Catalogue catalogue;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final ItemParts parts;
    private final PaperForms papers;
    private final UpkeepForms forms;
    private final FoundFaults faults;

    MaterialPages(Catalogue catalogue, ChangeEdits edits, ChangeFrame frame, ItemParts parts, PaperForms papers, UpkeepForms forms, FoundFaults faults) {
        this.catalogue = catalogue;
        this.edits = edits;
        this.frame = frame;
        this.parts = parts;
        this.papers = papers;
        this.forms = forms;
        this.faults = faults;
    }

    @GetMapping("/new")
    String ask(@PathVariable String number, @PathVariable String code, Model model, Locale locale) {
        var change = frame.open(number, model, locale);
        frame.row(number, RowKind.ITEM, code);
        papers.material(new PaperForms.Asked(number, code, null, change.version(), USUAL), model, locale);
        return VIEW;
    }

    /** The next number that the item's papers have never had. */
    @PostMapping("/new")
    ModelAndView add(@PathVariable String number, @PathVariable String code, @RequestParam int version, @RequestParam MultiValueMap<String, String> said,
                     Model model, Locale locale, RedirectAttributes next) {
        return save(number, code, code + "-M" + (highest(number, code) + 1), true, version, said, model, locale, next);
    }

    @GetMapping("/{material}")
    String material(@PathVariable String number, @PathVariable String code, @PathVariable String material, Model model, Locale locale) {
        var change = frame.open(number, model, locale);
        papers.material(new PaperForms.Asked(number, code, material, change.version(), frame.row(number, RowKind.MATERIAL, material)), model, locale);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", faults.at(number, RowKind.MATERIAL, material, RowKind.MATERIAL.columns(), locale));
        }
        return VIEW;
    }

    @PostMapping("/{material}")
    ModelAndView change(@PathVariable String number, @PathVariable String code, @PathVariable String material, @RequestParam int version,
                        @RequestParam MultiValueMap<String, String> said, Model model, Locale locale, RedirectAttributes next) {
        return save(number, code, material, false, version, said, model, locale, next);
    }

    @PostMapping("/{material}/removal")
    ModelAndView end(@PathVariable String number, @PathVariable String code, @PathVariable String material, @RequestParam int version, Locale locale,
                     RedirectAttributes next) {
        var person = frame.person();
        String page = "/studio/catalogue/changes/" + number + "/items/" + code;
        return forms.turn(new UpkeepForms.Sent(person, "end:" + number + ":" + version + ":" + material, "ended", next, locale), null, () -> {
            edits.end(number, version, RowKind.MATERIAL, material, person);
            return page;
        }, page);
    }

    private ModelAndView save(String number, String code, String material, boolean fresh, int version, MultiValueMap<String, String> said, Model model,
                              Locale locale, RedirectAttributes next) {
        var person = frame.person();
        said.remove("material_code");
        var row = MaterialForm.over(RowKind.MATERIAL, fresh ? USUAL : frame.row(number, RowKind.MATERIAL, material), said);
        String change = "/studio/catalogue/changes/" + number + "/items/" + code;
        return forms.act(new UpkeepForms.Sent(person, "paper:" + number + ":" + version + ":" + code + ":" + said.hashCode(), "saved", next, locale), () -> {
            Map<String, String> columns = new TreeMap<>(row);
            columns.keySet().removeAll(List.of("material_code", "item_code"));
            edits.put(number, version, RowKind.MATERIAL, material, columns, person);
            return faults.at(number, RowKind.MATERIAL, material, RowKind.MATERIAL.columns(), locale) == null ? change : change + "/materials/" + material;
        }, wrong -> {
            var now = frame.open(number, model, locale);
            model.addAttribute("errors", wrong);
            papers.material(new PaperForms.Asked(number, code, fresh ? null : material, now.version(), row), model, locale);
            return UpkeepForms.refused(VIEW, model);
        });
    }

    private int highest(String number, String code) {
        var ever = catalogue.history(org.binglian.codes.ItemCode.of(code)).stream()
                .flatMap(item -> catalogue.materialsOf(item.code(), item.version()).stream()).map(material -> material.code().value());
        return java.util.stream.Stream.concat(ever, parts.paperCodes(number, code).stream()).mapToInt(one -> Integer.parseInt(one.replaceAll(".*-M", "")))
                .max().orElse(0);
    }
}
