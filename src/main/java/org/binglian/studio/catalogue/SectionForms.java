package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.catalogue.BrokenCondition;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Prerequisite;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the page of one section of an item shows. */
@Component
class SectionForms {

    private static final int SPARE = 2;

    /** {@code row}: as it was typed, or stands. */
    record Asked(String code, ItemSection section, int version, Map<String, String> row) {
    }

    private final UpkeepChoices choices;
    private final ConditionTrial trial;
    private final ItemWords items;
    private final ListedItems lines;
    private final Catalogue catalogue;
    private final Words words;
    private final OfficeTime office;

    SectionForms(UpkeepChoices choices, ConditionTrial trial, ItemWords items, ListedItems lines, Catalogue catalogue, Words words, OfficeTime office) {
        this.choices = choices;
        this.trial = trial;
        this.items = items;
        this.lines = lines;
        this.catalogue = catalogue;
        this.words = words;
        this.office = office;
    }

    /** @param typed what was sent, empty when the page is opened */
    void show(Asked asked, MultiValueMap<String, String> typed, Model model, Locale locale) {
        Map<String, String> said = new HashMap<>(asked.row());
        said.put("version", String.valueOf(asked.version()));
        model.addAttribute("said", said);
        model.addAttribute("section", asked.section().path());
        model.addAttribute("itemCode", asked.code());
        model.addAttribute("itemName", asked.code() + " " + ChangeWords.name(asked.row(), locale));
        model.addAttribute("body", asked.row().get("deciding_body"));
        model.addAttribute("bodyName", words.department(asked.row().get("deciding_body"), locale));
        model.addAttribute("choices", choices.of(asked.row().getOrDefault("special_procedures", ""), asked.row().getOrDefault("project_classes", ""), locale));
        switch (asked.section()) {
            case CONSULTED -> model.addAttribute("rows", asked(asked, typed));
            case PREREQUISITES -> {
                model.addAttribute("rows", needed(asked, typed, locale));
                model.addAttribute("all", catalogue.inForce(office.today()).stream().map(item -> lines.of(item, locale)).toList());
            }
            case CONDITION -> {
                model.addAttribute("example", trial.example(typed, locale));
                model.addAttribute("exampleFeatures", trial.features(typed, locale));
                model.addAttribute("vocabulary", trial.vocabulary(locale));
            }
            default -> { }
        }
    }

    /** The condition as typed, tried on the example as typed. */
    void trial(Asked asked, MultiValueMap<String, String> typed, Model model, Locale locale) {
        show(asked, typed, model, locale);
        String written = asked.row().getOrDefault("condition", "");
        try {
            model.addAttribute("tried", trial.of(written, typed, locale));
        } catch (BrokenCondition broken) {
            model.addAttribute("errors", trial.broken(written, broken, locale));
        }
    }

    private List<ItemForm.Asked> asked(Asked asked, MultiValueMap<String, String> typed) {
        List<ItemForm.Asked> rows = new ArrayList<>(typed.isEmpty() ? ItemForm.asked(asked.row().getOrDefault("consulted", "")) : new ItemForm(typed).asked());
        for (int i = 0; typed.isEmpty() && i < SPARE; i++) {
            rows.add(new ItemForm.Asked("", "", "OPINION_DEEMED_CONSENT"));
        }
        return rows;
    }

    private List<ItemForm.Needed> needed(Asked asked, MultiValueMap<String, String> typed, Locale locale) {
        List<ItemForm.Needed> rows = new ArrayList<>(typed.isEmpty() ? ItemForm.needed(asked.row()) : new ItemForm(typed).needed());
        for (int i = 0; typed.isEmpty() && i < SPARE; i++) {
            rows.add(new ItemForm.Needed("", "HARD", null));
        }
        return rows.stream().map(one -> new ItemForm.Needed(one.items(), one.gate(), words(one.items(), locale))).toList();
    }

    private String words(String written, Locale locale) {
        try {
            return written.isEmpty() ? null : items.alternatives(Prerequisite.parseHard(written).get(0).alternatives(), locale);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
