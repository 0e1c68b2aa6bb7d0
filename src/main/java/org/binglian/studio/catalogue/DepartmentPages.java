package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.ServicePlace;
import org.binglian.catalogue.ServicePlaces;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.hall.Words;
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

/** Departments in a change: their names, and where, when and by which telephone they are reached. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}/departments")
class DepartmentPages {

    /** A line of the list. */
    public record Line(String id, String name, String place, String phone) {
    }

    private static final Map<String, String> USUAL = Map.of("kind", "DEPARTMENT", "level", "CITY");

    private final Departments departments;
    private final ServicePlaces places;
    private final CatalogueChanges changes;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final RowPages pages;
    private final Words words;

    DepartmentPages(Departments departments, ServicePlaces places, CatalogueChanges changes, ChangeEdits edits, ChangeFrame frame, RowPages pages,
                    Words words) {
        this.departments = departments;
        this.places = places;
        this.changes = changes;
        this.edits = edits;
        this.frame = frame;
        this.pages = pages;
        this.words = words;
    }

    /** A department's leader sees the own one. */
    @GetMapping
    String all(@PathVariable String number, Model model, Locale locale) {
        frame.open(number, model, locale);
        var person = frame.person();
        model.addAttribute("departments", departments.all().stream().filter(one -> person.is(Role.ANALYST) || one.id().equals(person.department()))
                .map(one -> line(one, locale)).toList());
        return "upkeep/departments";
    }

    @GetMapping("/new")
    String ask(@PathVariable String number, Model model, Locale locale) {
        var change = frame.open(number, model, locale);
        pages.show(new RowPages.Asked(RowKind.DEPARTMENT, null, change.version(), USUAL), model, locale);
        return pages.view(RowKind.DEPARTMENT);
    }

    @PostMapping("/new")
    ModelAndView add(@PathVariable String number, @RequestParam int version, @RequestParam MultiValueMap<String, String> said, Model model, Locale locale,
                     RedirectAttributes next) {
        String id = said.getFirst("department_id") == null ? "" : said.getFirst("department_id").strip();
        return pages.save(number, new RowPages.Asked(RowKind.DEPARTMENT, null, version, MaterialForm.over(RowKind.DEPARTMENT, USUAL, said)), () -> {
            if (departments.find(id).isPresent()) {
                throw Refusal.invalid("catalogue-form").field("department_id", "CODE_TAKEN", id);
            }
            return id;
        }, model, locale, next);
    }

    @GetMapping("/{id}")
    String department(@PathVariable String number, @PathVariable String id, Model model, Locale locale) {
        return show(number, RowKind.DEPARTMENT, id, model, locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String number, @PathVariable String id, @RequestParam int version, @RequestParam MultiValueMap<String, String> said,
                        Model model, Locale locale, RedirectAttributes next) {
        said.remove("department_id");
        return pages.save(number, new RowPages.Asked(RowKind.DEPARTMENT, id, version,
                MaterialForm.over(RowKind.DEPARTMENT, frame.row(number, RowKind.DEPARTMENT, id), said)), () -> id, model, locale, next);
    }

    @GetMapping("/{id}/place")
    String place(@PathVariable String number, @PathVariable String id, Model model, Locale locale) {
        return show(number, RowKind.PLACE, id, model, locale);
    }

    @PostMapping("/{id}/place")
    ModelAndView changePlace(@PathVariable String number, @PathVariable String id, @RequestParam int version,
                             @RequestParam MultiValueMap<String, String> said, Model model, Locale locale, RedirectAttributes next) {
        said.remove("department");
        return pages.save(number, new RowPages.Asked(RowKind.PLACE, id, version, MaterialForm.over(RowKind.PLACE, place(number, id), said)), () -> id, model,
                locale, next);
    }

    private String show(String number, RowKind kind, String id, Model model, Locale locale) {
        var change = frame.open(number, model, locale);
        pages.show(new RowPages.Asked(kind, id, change.version(), kind == RowKind.PLACE ? place(number, id) : frame.row(number, kind, id)), model, locale);
        pages.faults(number, kind, id, model, locale);
        return pages.view(kind);
    }

    private Map<String, String> place(String number, String id) {
        return changes.row(number, RowKind.PLACE, id, frame.person()).orElse(Map.of());
    }

    private Line line(Department one, Locale locale) {
        var place = places.find(one.id());
        return new Line(one.id(), one.name(locale), place.map(found -> found.place(locale)).orElse(""), place.map(ServicePlace::phone).orElse(""));
    }
}
