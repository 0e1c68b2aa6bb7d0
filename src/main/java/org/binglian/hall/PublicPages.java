package org.binglian.hall;

import java.util.Locale;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Stage;
import org.binglian.codes.ItemCode;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may read: the published list of items (Administrative Licensing Law art. 30). */
@Controller
class PublicPages {

    private final Catalogue catalogue;
    private final ItemViews items;
    private final Departments departments;
    private final OfficeTime office;

    PublicPages(Catalogue catalogue, ItemViews items, Departments departments, OfficeTime office) {
        this.catalogue = catalogue;
        this.items = items;
        this.departments = departments;
        this.office = office;
    }

    @GetMapping("/items")
    String items(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String stage,
                 @RequestParam(defaultValue = "") String department, Locale locale, Model model) {
        var today = office.today();
        var asked = Stream.of(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null);
        model.addAttribute("items", catalogue.search(query.isBlank() ? null : query, asked, department.isBlank() ? null : department, today)
                .stream().map(item -> items.of(item, null, today, locale)).toList());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("departments", departments.all());
        model.addAttribute("query", query);
        model.addAttribute("stage", asked == null ? "" : asked.name());
        model.addAttribute("department", department);
        return "items";
    }

    @GetMapping("/items/{itemCode}")
    String item(@PathVariable String itemCode, Locale locale, Model model) {
        var today = office.today();
        try {
            var item = catalogue.find(ItemCode.of(itemCode), today).orElseThrow(() -> Refusal.notFound("item-unknown"));
            model.addAttribute("item", items.of(item, catalogue.materialsOf(item.code(), today), today, locale));
            return "item";
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
    }
}
