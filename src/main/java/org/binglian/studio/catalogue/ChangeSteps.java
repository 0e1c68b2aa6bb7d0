package org.binglian.studio.catalogue;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Names;
import org.binglian.hall.Timeline;
import org.binglian.hall.Words;
import org.binglian.ledger.Row;
import org.springframework.stereotype.Component;

/** What happened to a change, from the record. */
@Component
class ChangeSteps {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeTime.ZONE);
    private static final Names NOBODY = new Names(Map.of(), Map.of());

    private final Timeline timeline;
    private final Words words;

    ChangeSteps(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    List<ChangeView.Step> of(List<Row> rows, Locale locale) {
        List<ChangeView.Step> steps = new ArrayList<>();
        timeline.of(rows, NOBODY, true, locale).forEach(event -> steps.add(new ChangeView.Step(MINUTE.format(event.at()), event.text(),
                words.actor(event.actor(), locale), null)));
        return steps;
    }
}
