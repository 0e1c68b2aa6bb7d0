package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a department or of a place: shown, and saved into a change. */
@Component
class RowPages {

    /** {@code id} null: a new department; {@code row}: as it was typed, or stands. */
    record Asked(RowKind kind, String id, int version, Map<String, String> row) {
    }

    private final UpkeepChoices choices;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final UpkeepForms forms;
    private final FoundFaults faults;
    private final Words words;

    RowPages(UpkeepChoices choices, ChangeEdits edits, ChangeFrame frame, UpkeepForms forms, FoundFaults faults, Words words) {
        this.choices = choices;
        this.edits = edits;
        this.frame = frame;
        this.forms = forms;
        this.faults = faults;
        this.words = words;
    }

    String view(RowKind kind) {
        return kind == RowKind.PLACE ? "upkeep/place" : "upkeep/department";
    }

    void show(Asked asked, Model model, Locale locale) {
        var said = MaterialForm.fields(asked.kind(), asked.row());
        said.put("version", String.valueOf(asked.version()));
        if (asked.id() != null) {
            said.put(Columns.asked(asked.kind(), asked.kind().key()), asked.id());
            model.addAttribute("name", words.department(asked.id(), locale));
        }
        model.addAttribute("said", said);
        model.addAttribute("fresh", asked.id() == null);
        model.addAttribute("choices", choices.of(locale));
    }

    void faults(String number, RowKind kind, String id, Model model, Locale locale) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", faults.at(number, kind, id, kind.columns(), locale));
        }
    }

    /** @param id answers the code of the row, or refuses it */
    ModelAndView save(String number, Asked asked, Supplier<String> id, Model model, Locale locale, RedirectAttributes next) {
        var person = frame.person();
        String what = asked.kind().path() + ":" + number + ":" + asked.version() + ":" + asked.id() + ":" + asked.row().hashCode();
        return forms.act(new UpkeepForms.Sent(person, what, "saved", next, locale), () -> {
            String code = id.get();
            Map<String, String> columns = new TreeMap<>(asked.row());
            columns.remove(asked.kind().key());
            edits.put(number, asked.version(), asked.kind(), code, columns, person);
            String change = "/studio/catalogue/changes/" + number;
            return faults.at(number, asked.kind(), code, asked.kind().columns(), locale) == null ? change : change + ChangeWords.href(asked.kind(), code);
        }, wrong -> {
            var now = frame.open(number, model, locale);
            model.addAttribute("errors", wrong);
            show(new Asked(asked.kind(), asked.id(), now.version(), asked.row()), model, locale);
            return UpkeepForms.refused(view(asked.kind()), model);
        });
    }
}
