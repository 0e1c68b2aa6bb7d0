package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing about an item on one page. What is saved with an error in it is shown again with the error at its field. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}/items/{code}/{path:[a-z]+}")
class SectionPages {

    private static final String VIEW = "upkeep/section";

    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final SectionForms sections;
    private final UpkeepForms forms;
    private final FoundFaults faults;

    SectionPages(ChangeEdits edits, ChangeFrame frame, SectionForms sections, UpkeepForms forms, FoundFaults faults) {
        this.edits = edits;
        this.frame = frame;
        this.sections = sections;
        this.forms = forms;
        this.faults = faults;
    }

    @GetMapping
    String section(@PathVariable String number, @PathVariable String code, @PathVariable String path, Model model, Locale locale) {
        var section = at(path);
        var change = frame.open(number, model, locale);
        var row = frame.row(number, RowKind.ITEM, code);
        sections.show(new SectionForms.Asked(code, section, change.version(), row), new LinkedMultiValueMap<>(), model, locale);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", faults.at(number, RowKind.ITEM, code, section.columns(), locale));
        }
        return VIEW;
    }

    @PostMapping
    ModelAndView save(@PathVariable String number, @PathVariable String code, @PathVariable String path, @RequestParam int version,
                      @RequestParam MultiValueMap<String, String> said, Model model, Locale locale, RedirectAttributes next) {
        var section = at(path);
        var person = frame.person();
        var form = new ItemForm(said);
        var changed = form.over(frame.row(number, RowKind.ITEM, code), section);
        var asked = new SectionForms.Asked(code, section, version, changed);
        if (said.containsKey("try")) {
            frame.open(number, model, locale);
            sections.trial(asked, said, model, locale);
            return new ModelAndView(VIEW, model.asMap());
        }
        String page = "/studio/catalogue/changes/" + number + "/items/" + code;
        return forms.act(new UpkeepForms.Sent(person, path + ":" + number + ":" + version + ":" + code + ":" + said.hashCode(), "saved", next, locale), () -> {
            if (!form.errors().isEmpty()) {
                var refusal = Refusal.invalid("catalogue-form");
                form.errors().forEach(error -> refusal.field(error.field(), error.code(), error.args()));
                throw refusal;
            }
            edits.put(number, version, RowKind.ITEM, code, columns(changed, section), person);
            return faults.at(number, RowKind.ITEM, code, section.columns(), locale) == null ? page : page + "/" + path;
        }, wrong -> {
            var change = frame.open(number, model, locale);
            model.addAttribute("errors", wrong);
            sections.show(new SectionForms.Asked(code, section, change.version(), changed), said, model, locale);
            return UpkeepForms.refused(VIEW, model);
        });
    }

    private static Map<String, String> columns(Map<String, String> row, ItemSection section) {
        Map<String, String> columns = new java.util.TreeMap<>(row);
        columns.keySet().retainAll(section.columns());
        return columns;
    }

    private static ItemSection at(String path) {
        return ItemSection.at(path).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
    }
}
