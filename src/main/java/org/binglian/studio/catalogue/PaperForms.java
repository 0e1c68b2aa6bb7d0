package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.Map;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a material shows. */
@Component
class PaperForms {

    /** {@code material} null: a new one; {@code row}: as it was typed, or stands. */
    record Asked(String number, String item, String material, int version, Map<String, String> row) {
    }

    private final UpkeepChoices choices;
    private final ChangeFrame frame;
    private final ItemWords words;
    private final ListedItems lines;
    private final SampleLines samples;
    private final Catalogue catalogue;
    private final OfficeTime office;

    PaperForms(UpkeepChoices choices, ChangeFrame frame, ItemWords words, ListedItems lines, SampleLines samples, Catalogue catalogue, OfficeTime office) {
        this.choices = choices;
        this.frame = frame;
        this.words = words;
        this.lines = lines;
        this.samples = samples;
        this.catalogue = catalogue;
        this.office = office;
    }

    void material(Asked asked, Model model, Locale locale) {
        var said = MaterialForm.fields(RowKind.MATERIAL, asked.row());
        said.put("version", String.valueOf(asked.version()));
        said.put("sample_kind", "FILLED");
        if (asked.material() != null) {
            said.put("material_code", asked.material());
            model.addAttribute("samples", samples.of(asked.number(), asked.item(), asked.material(), locale));
        }
        model.addAttribute("said", said);
        model.addAttribute("fresh", asked.material() == null);
        model.addAttribute("itemCode", asked.item());
        model.addAttribute("itemName", asked.item() + " " + ChangeWords.name(frame.row(asked.number(), RowKind.ITEM, asked.item()), locale));
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("all", catalogue.inForce(office.today()).stream().map(item -> lines.of(item, locale)).toList());
        String condition = asked.row().getOrDefault("condition", "");
        model.addAttribute("conditionWords", condition.isBlank() ? null : words.condition(condition, locale));
    }
}
