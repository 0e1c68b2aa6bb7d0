package org.binglian.studio.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import org.binglian.catalogue.Item;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** An item as a line of a list. */
@Component
class ListedItems {

    public record Line(String code, String name, String stage, String body, String promised, int version, LocalDate since) {
    }

    private final Words words;

    ListedItems(Words words) {
        this.words = words;
    }

    Line of(Item item, Locale locale) {
        return new Line(item.code().value(), item.name(locale), words.stage(item.stage().name(), locale), words.department(item.decidingBody(), locale),
                promised(item.promisedDays(), locale), item.version(), item.effectiveFrom());
    }

    String promised(int days, Locale locale) {
        return days == 0 ? words.of("upkeep.at-once", "", locale) : words.of("upkeep.working-days", "", locale, days);
    }
}
