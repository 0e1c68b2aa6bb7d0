package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** The files of a material's samples as they stand in a change: a blank form, a filled-in one. */
@Component
class SampleLines {

    /** {@code fresh}: the change brings it. */
    public record Line(String kind, String kindName, String name, String size, boolean fresh, String href, String removal) {
    }

    private final CatalogueChanges changes;
    private final ChangeFrame frame;
    private final Words words;

    SampleLines(CatalogueChanges changes, ChangeFrame frame, Words words) {
        this.changes = changes;
        this.frame = frame;
        this.words = words;
    }

    List<Line> of(String number, String item, String material, Locale locale) {
        return Stream.of("FILLED", "BLANK").map(kind -> line(number, item, material, kind, locale)).filter(Objects::nonNull).toList();
    }

    private Line line(String number, String item, String material, String kind, Locale locale) {
        String code = material + ":" + kind;
        Map<String, String> row = changes.row(number, RowKind.SAMPLE, code, frame.person()).orElse(null);
        if (row == null) {
            return null;
        }
        boolean fresh = changes.rows(number, frame.person()).stream().anyMatch(one -> one.kind() == RowKind.SAMPLE && one.code().equals(code));
        String page = "/studio/catalogue/changes/" + number + "/items/" + item + "/materials/" + material + "/samples/" + kind;
        return new Line(kind, words.of("upkeep.sample-kind." + kind, kind, locale), row.getOrDefault("file_name", ""),
                words.of("upkeep.kilobytes", "", locale, (Long.parseLong(row.getOrDefault("size_bytes", "0")) + 1023) / 1024), fresh, page, page + "/removal");
    }
}
