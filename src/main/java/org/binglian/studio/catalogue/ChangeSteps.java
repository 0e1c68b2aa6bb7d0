package org.binglian.studio.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Names;
import org.binglian.hall.Timeline;
import org.binglian.hall.Words;
import org.binglian.ledger.Row;
import org.springframework.stereotype.Component;

/** What happened to a change, from the record; of an edit, which fields of which row. */
@Component
class ChangeSteps {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeTime.ZONE);
    private static final Names NOBODY = new Names(Map.of(), Map.of());

    private final Timeline timeline;
    private final Words words;
    private final ObjectMapper json;

    ChangeSteps(Timeline timeline, Words words, ObjectMapper json) {
        this.timeline = timeline;
        this.words = words;
        this.json = json;
    }

    List<ChangeView.Step> of(List<Row> rows, Locale locale) {
        return rows.stream().flatMap(row -> timeline.of(List.of(row), NOBODY, true, locale).stream().map(event -> new ChangeView.Step(
                MINUTE.format(event.at()), "CATALOGUE_ROW_EDITED".equals(row.kind()) ? edited(row, locale) : event.text(),
                words.actor(event.actor(), locale)))).toList();
    }

    private String edited(Row row, Locale locale) {
        JsonNode facts = facts(row);
        String[] named = facts.path("row").asText("/").split("/", 2);
        var kind = RowKind.ofPath(named[0]).orElse(RowKind.ITEM);
        Set<String> fields = new LinkedHashSet<>();
        facts.path("columns").forEach(column -> fields.add(words.of("upkeep.field." + Columns.asked(kind, column.path("column").asText()),
                words.of("upkeep.section." + Columns.asked(kind, column.path("column").asText()), column.path("column").asText(), locale), locale)));
        String code = kind == RowKind.DEPARTMENT || kind == RowKind.PLACE ? words.department(named[1], locale) : named[1].replaceAll(":.*", "");
        String act = facts.path("act").asText();
        if ("NEW".equals(act) || "ENDED".equals(act)) {
            return words.of("upkeep.step." + act, "", locale, code);
        }
        return words.of("upkeep.step.edited", "", locale, code, String.join(words.of("upkeep.and", ", ", locale), fields));
    }

    private JsonNode facts(Row row) {
        try {
            return json.readTree(row.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
