package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.catalogue.Prerequisite;
import org.binglian.hall.Words;
import org.binglian.hall.listing.ConditionWords;
import org.springframework.stereotype.Component;

/** What a row of items.csv says, in words; a consulted department and a prerequisite are a line each. What cannot be read stays as it is written. */
@Component
class ItemWords {

    private final Words words;
    private final ConditionWords conditions;

    ItemWords(Words words, ConditionWords conditions) {
        this.words = words;
        this.conditions = conditions;
    }

    List<Said> of(Map<String, String> row, Locale locale) {
        return Stream.of(ItemSection.values()).flatMap(section -> of(row, section, locale).stream()).toList();
    }

    List<Said> of(Map<String, String> row, ItemSection section, Locale locale) {
        return switch (section) {
            case CONSULTED -> elements(row, "consulted").map(one -> consulted(one, locale)).toList();
            case PREREQUISITES -> Stream.concat(prerequisites(row, "hard_prerequisites", Prerequisite::parseHard, locale),
                    prerequisites(row, "waivable_prerequisites", Prerequisite::parseWaivable, locale)).toList();
            default -> section.columns().stream().filter(column -> !"statutory_unit".equals(column))
                    .map(column -> new Said(column, label(column, locale), text(column, row, locale))).toList();
        };
    }

    /** A condition in words, and that it always holds where none is written. */
    String condition(String text, Locale locale) {
        String said = conditions.of(text, locale);
        return said == null ? words.of("upkeep.condition.always", "", locale) : said;
    }

    /** The items of one prerequisite, any of which is enough. */
    String alternatives(List<Prerequisite.Alternative> alternatives, Locale locale) {
        return alternatives.stream().map(one -> one.item() + " " + words.item(one.item(), locale)
                + (one.onlyIfApplies() ? words.of("upkeep.if-applies", "", locale) : "")).collect(Collectors.joining(words.of("pages.or", " / ", locale)));
    }

    private String text(String column, Map<String, String> row, Locale locale) {
        String value = row.getOrDefault(column, "");
        return switch (column) {
            case "stage", "kind" -> words.of("catalogue." + column + "." + value, value, locale);
            case "power_type" -> powerType(value, locale);
            case "handling_type" -> words.of("catalogue.handling." + value, value, locale);
            case "deciding_body", "supervising_department" -> words.department(value, locale);
            case "flow" -> words.of("upkeep.flow." + value, value, locale);
            case "commitment" -> words.of("upkeep.row." + value, value, locale);
            case "promised_days" -> days(value, "upkeep.working-days", locale);
            case "statutory_days" -> value.isEmpty() ? words.of("upkeep.statutory.none", "", locale)
                    : days(value, "DAY".equals(row.get("statutory_unit")) ? "upkeep.calendar-days" : "upkeep.working-days", locale);
            case "decision_timeout_mode" -> words.of("catalogue.timeout." + value, value, locale);
            case "special_procedures" -> joined(row, column, one -> words.of("procedure." + one, one, locale), locale);
            case "project_classes" -> joined(row, column, one -> conditions.projectClass(one, locale), locale);
            case "condition" -> condition(value, locale);
            case "visits" -> "0".equals(value) ? words.of("upkeep.visits.none", "", locale) : words.of("upkeep.visits.count", "", locale, value);
            default -> value;
        };
    }

    private Said consulted(String written, Locale locale) {
        String[] parts = written.split(":", -1);
        return parts.length != 3 ? new Said(written, label("consulted", locale), written)
                : new Said("consulted:" + parts[0], words.of("upkeep.consulted.of", "", locale, words.department(parts[0], locale)),
                days(parts[1], "upkeep.consulted.says", locale, words.of("catalogue.timeout." + parts[2], parts[2], locale)));
    }

    private Stream<Said> prerequisites(Map<String, String> row, String column, Function<String, List<Prerequisite>> reader, Locale locale) {
        try {
            return reader.apply(row.getOrDefault(column, "")).stream().map(one -> new Said("prerequisite:" + one.alternatives(),
                    words.of("upkeep.prerequisite.of", "", locale, alternatives(one.alternatives(), locale)),
                    words.of("catalogue.decision." + one.decision(), one.decision().name(), locale)));
        } catch (IllegalArgumentException unreadable) {
            return Stream.of(new Said(column, label(column, locale), row.get(column)));
        }
    }

    private String powerType(String nameZh, Locale locale) {
        return Stream.of(org.binglian.catalogue.PowerType.values()).filter(one -> one.nameZh().equals(nameZh)).findFirst()
                .map(one -> words.of("catalogue.power." + one, nameZh, locale)).orElse(nameZh);
    }

    /** A number of days in words; what is typed and is no number stays as it is. */
    String days(String value, String key, Locale locale, Object... further) {
        if (!value.matches("[0-9]{1,6}")) {
            return value;
        }
        return Integer.parseInt(value) == 0 && further.length == 0 ? words.of("upkeep.at-once", "", locale)
                : words.of(key, "", locale, Stream.concat(Stream.of(Integer.valueOf(value)), Stream.of(further)).toArray());
    }

    private String joined(Map<String, String> row, String column, Function<String, String> name, Locale locale) {
        return elements(row, column).map(name).collect(Collectors.joining(words.of("upkeep.and", ", ", locale)));
    }

    private static Stream<String> elements(Map<String, String> row, String column) {
        return Stream.of(row.getOrDefault(column, "").split(";")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private String label(String column, Locale locale) {
        return words.of("upkeep.field." + column, column, locale);
    }
}
