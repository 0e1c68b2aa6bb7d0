package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.catalogue.RowKind;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** What the rows of materials, departments, their places and the files of samples say, in words. */
@Component
class PaperWords {

    private static final List<String> NOT_SAID = List.of("material_code", "item_code", "tolerance_days", "id", "department", "sample_code", "media_type",
            "sha256");

    private final Words words;
    private final ItemWords items;

    PaperWords(Words words, ItemWords items) {
        this.words = words;
        this.items = items;
    }

    List<Said> of(RowKind kind, Map<String, String> row, Locale locale) {
        return kind.columns().stream().filter(column -> !NOT_SAID.contains(column)).map(column -> new Said(column,
                words.of("upkeep.field." + Columns.asked(kind, column), column, locale), text(column, row, locale))).toList();
    }

    private String text(String column, Map<String, String> row, Locale locale) {
        String value = row.getOrDefault(column, "");
        return switch (column) {
            case "source" -> value.startsWith("SHARED:") ? words.of("upkeep.source.shared", "", locale, value.substring("SHARED:".length()))
                    : words.of("catalogue.source." + value, value, locale);
            case "copies" -> words.of("upkeep.copies", "", locale, value);
            case "form" -> words.of("catalogue.form." + value, value, locale);
            case "seal_required", "commitment" -> words.of("upkeep.row." + value, value, locale);
            case "tolerable" -> "Y".equals(value) ? items.days(row.getOrDefault("tolerance_days", ""), "upkeep.tolerable.days", locale)
                    : words.of("upkeep.row." + value, value, locale);
            case "condition" -> items.condition(value, locale);
            case "kind" -> words.of("upkeep.department-kind." + value, value, locale);
            case "level" -> words.of("upkeep.department-level." + value, value, locale);
            case "parent" -> value.isEmpty() ? "" : words.department(value, locale);
            case "sample_kind" -> words.of("upkeep.sample-kind." + value, value, locale);
            case "size_bytes" -> value.isEmpty() ? "" : words.of("upkeep.kilobytes", "", locale, (Long.parseLong(value) + 1023) / 1024);
            default -> value;
        };
    }
}
