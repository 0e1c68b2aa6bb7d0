package org.binglian.studio.changes;

import java.util.Locale;
import java.util.Optional;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.hall.Words;
import org.binglian.modelling.change.DecisionTable.Column;
import org.binglian.modelling.change.Feel;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What this room says: changes, cells of tables and codes, by the names of the house. */
@Component
class AnalystsWords {

    private final Words house;
    private final SpokenWords spoken;

    AnalystsWords(Words house, MessageSource texts) {
        this.house = house;
        this.spoken = new SpokenWords(texts, new SpokenWords.Names() {
            @Override
            public String of(String code, Locale locale) {
                return name(code, locale);
            }

            @Override
            public Optional<String> listed(String column, String code, Locale locale) {
                return "sector".equals(column) ? Optional.of(house.fact(column, code, locale)) : Optional.empty();
            }
        });
    }

    String say(org.binglian.modelling.change.Words words, Locale locale) {
        return spoken.say(words, locale);
    }

    /** A cell as a person reads it: empty for "anything". */
    String cell(String cell, Column column, Locale locale) {
        return cell == null || cell.isBlank() ? "" : say(Feel.words(cell, column.expression()), locale);
    }

    String text(String key, Locale locale, Object... values) {
        return house.of(key, key, locale, values);
    }

    /** The name of a code that stands in a column of this name. */
    String name(String code, String column, Locale locale) {
        return say(org.binglian.modelling.change.Words.named("code." + column, code), locale);
    }

    /** A code with its name beside it, where it has one. */
    String named(String code, String column, Locale locale) {
        String name = name(code, column, locale);
        return name.equals(code) || name.startsWith(code + " ") ? name : name + " (" + code + ")";
    }

    /** The name of an item, a department, a process or another code; the code itself where it has none. */
    String name(String code, Locale locale) {
        String department = house.department(code, locale);
        return item(code, locale).orElseGet(() -> department != null && !department.equals(code) ? department
                : house.of("code." + code, house.of("process." + code, code, locale), locale));
    }

    private Optional<String> item(String code, Locale locale) {
        try {
            return Optional.of(house.item(ItemCode.of(code), locale)).filter(name -> !name.equals(code)).map(name -> code + " " + name);
        } catch (InvalidCode e) {
            return Optional.empty();
        }
    }
}
