package org.binglian.studio.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.springframework.stereotype.Component;

/** What one version of an item says otherwise than the one before, its papers among it. */
@Component
class VersionWords {

    private final Catalogue catalogue;
    private final ListRows list;
    private final ChangeWords words;

    VersionWords(Catalogue catalogue, ListRows list, ChangeWords words) {
        this.catalogue = catalogue;
        this.list = list;
        this.words = words;
    }

    List<Difference> differences(Item before, Item after, Locale locale) {
        List<Difference> differences = new ArrayList<>(words.differences(RowKind.ITEM, row(before), row(after), locale));
        var had = papers(before);
        papers(after).forEach((code, paper) -> {
            String title = words.title(RowKind.MATERIAL, code, ChangeWords.name(paper, locale), locale);
            var was = had.remove(code);
            if (was == null) {
                differences.add(words.whole(title, "NEW", locale));
            } else {
                words.differences(RowKind.MATERIAL, was, paper, locale).forEach(one -> differences.add(words.within(title, one, locale)));
            }
        });
        had.forEach((code, paper) -> differences.add(words.whole(words.title(RowKind.MATERIAL, code, ChangeWords.name(paper, locale), locale), "ENDED",
                locale)));
        return differences;
    }

    /** The change that brought the newest version; null where it was another's, or a whole list was imported. */
    String change(Item one) {
        return list.newest(RowKind.ITEM, one.code().value()).filter(newest -> one.effectiveFrom().equals(newest.from())).map(ListRows.Newest::change)
                .orElse(null);
    }

    private static Map<String, String> row(Item item) {
        return rows(CatalogueFiles.writeItems(List.of(item)), "item_code").get(item.code().value());
    }

    private Map<String, Map<String, String>> papers(Item item) {
        return rows(CatalogueFiles.writeMaterials(catalogue.materialsOf(item.code(), item.version())), "material_code");
    }

    /** As the files of the list are written, by the code of each row. */
    private static Map<String, Map<String, String>> rows(String file, String key) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (var parser = CSVParser.parse(file, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            parser.forEach(row -> rows.put(row.get(key), row.toMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
