package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.ChangeBases;
import org.binglian.catalogue.upkeep.ChangedRow;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** A change and its rows in words: what stands now, what will stand. */
@Component
class ChangeWords {

    private static final int FEW = 3;

    private final Words words;
    private final ItemWords items;
    private final PaperWords papers;

    ChangeWords(Words words, ItemWords items, PaperWords papers) {
        this.words = words;
        this.items = items;
        this.papers = papers;
    }

    ChangeView of(CatalogueChange one, Set<String> editors, Locale locale) {
        String others = editors.stream().filter(person -> !person.equals(one.proposedBy())).map(person -> words.actor(person, locale))
                .collect(Collectors.joining(words.of("upkeep.and", ", ", locale)));
        return new ChangeView(one.number(), one.title(), one.state().name(), one.basis(), one.effectiveFrom(), one.version(), by(one, locale),
                others.isEmpty() ? null : others, one.decidedBy() == null ? null : words.actor(one.decidedBy(), locale), one.reason(), one.takesBack());
    }

    ChangeView.Line line(CatalogueChange one, List<ChangedRow> rows, Locale locale) {
        String parts = rows.stream().limit(FEW).map(ChangedRow::code).collect(Collectors.joining(words.of("upkeep.and", ", ", locale)));
        return new ChangeView.Line(one.number(), one.title(), one.state().name(), one.effectiveFrom(),
                rows.size() > FEW ? words.of("upkeep.parts.more", "", locale, parts, rows.size()) : parts, by(one, locale));
    }

    ChangeView.Part part(String number, ChangedRow row, Locale locale) {
        String change = "/studio/catalogue/changes/" + number;
        return new ChangeView.Part(row.kind().path() + "-" + row.code().replace(':', '-'), title(row.kind(), row.code(), name(row, locale), locale),
                row.act().name(), row.kind() == RowKind.ITEM || row.after() != null ? change + href(row.kind(), row.code()) : null,
                change + "/parts/" + row.kind().path() + "/" + row.code() + "/removal",
                row.act() == ChangedRow.Act.ENDED ? List.of() : differences(row.kind(), row.before(), row.after(), locale),
                row.act() == ChangedRow.Act.ENDED ? words.of("upkeep.part.ended", "", locale) : null);
    }

    List<Difference> differences(RowKind kind, Map<String, String> before, Map<String, String> after, Locale locale) {
        return Difference.between(said(kind, before, locale), said(kind, after, locale));
    }

    /** A line about one thing within another, such as a material of an item. */
    Difference within(String title, Difference one, Locale locale) {
        return new Difference(words.of("upkeep.within", "", locale, title, one.label()), one.before(), one.after());
    }

    /** A line about a row that is new or ends. @param mark NEW or ENDED */
    Difference whole(String title, String mark, Locale locale) {
        String says = words.of("upkeep.mark." + mark, mark, locale);
        return new Difference(title, "ENDED".equals(mark) ? says : null, "ENDED".equals(mark) ? null : says);
    }

    /** What another change has altered meanwhile. */
    String moved(ChangeBases.Moved moved, Difference line, Locale locale) {
        String nothing = words.of("upkeep.nothing", "", locale);
        return words.of("upkeep.moved", "", locale, title(moved.row().kind(), moved.row().code(), name(moved.row(), locale), locale), line.label(),
                line.before() == null ? nothing : line.before(), line.after() == null ? nothing : line.after());
    }

    /** A column, or a whole row, that both have changed; {@code key} as {@link ChangeBases#rebase} takes it. */
    record Conflict(String key, String text) {
    }

    /** What could go by what is in force now instead. */
    List<Conflict> conflicts(ChangeBases.Moved moved, Locale locale) {
        var row = moved.row();
        String key = row.kind().path() + "/" + row.code();
        String title = title(row.kind(), row.code(), name(row, locale), locale);
        if (row.after() == null || moved.now() == null || row.before() == null) {
            return List.of(new Conflict(key, title));
        }
        return moved.conflicts().stream().map(column -> {
            var one = new TreeMap<>(row.before());
            one.put(column, moved.now().get(column));
            return new Conflict(key + ":" + column, differences(row.kind(), row.before(), one, locale).stream().findFirst()
                    .map(line -> moved(moved, line, locale)).orElse(title + ": " + column));
        }).toList();
    }

    /** What a row is, such as an item with code and name. */
    String title(RowKind kind, String code, String name, Locale locale) {
        return words.of("upkeep.part." + kind, code, locale, code.replaceAll(":.*", ""), name).strip();
    }

    /** The page of a change on which a row is edited, below the change. */
    static String href(RowKind kind, String code) {
        return switch (kind) {
            case ITEM -> "/items/" + code;
            case MATERIAL -> "/items/" + code.replaceAll("-M.*", "") + "/materials/" + code;
            case SAMPLE -> "/items/" + code.replaceAll("-M.*", "") + "/materials/" + code.replaceAll(":.*", "");
            case DEPARTMENT -> "/departments/" + code;
            case PLACE -> "/departments/" + code + "/place";
        };
    }

    static String name(Map<String, String> row, Locale locale) {
        return row.getOrDefault("en".equals(locale.getLanguage()) ? "name_en" : "name_zh", "");
    }

    private String name(ChangedRow row, Locale locale) {
        Map<String, String> known = row.after() == null ? row.before() : row.after();
        return switch (row.kind()) {
            case PLACE -> words.department(row.code(), locale);
            case SAMPLE -> words.of("upkeep.sample-kind." + known.get("sample_kind"), "", locale);
            default -> name(known, locale);
        };
    }

    private List<Said> said(RowKind kind, Map<String, String> row, Locale locale) {
        return row == null ? List.of() : kind == RowKind.ITEM ? items.of(row, locale) : papers.of(kind, row, locale);
    }

    private String by(CatalogueChange one, Locale locale) {
        String person = words.actor(one.proposedBy(), locale);
        return one.department() == null ? person : words.of("upkeep.by.department", "", locale, person, words.department(one.department(), locale));
    }
}
