package org.binglian.hall.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.binglian.hall.CaseView;
import org.binglian.hall.CaseViews;
import org.binglian.hall.Forecast;
import org.binglian.hall.ProjectFolder;
import org.binglian.hall.ProjectTimeline;
import org.springframework.stereotype.Component;

/** Puts my project together: all running cases on one axis, on whom the finish date hangs, what is to be done now. */
@Component
class MyProject {

    private final Followed followed;
    private final Forecast forecast;
    private final CriticalWords words;
    private final ProjectTimeline timeline;
    private final CaseViews views;

    MyProject(Followed followed, Forecast forecast, CriticalWords words, ProjectTimeline timeline, CaseViews views) {
        this.followed = followed;
        this.forecast = forecast;
        this.words = words;
        this.timeline = timeline;
        this.views = views;
    }

    /** {@code counts}: lanes by look; {@code stageEnds}: the expected last day of each stage that is not done. */
    record Page(List<Followed.Case> running, List<Followed.Case> ended, Axis axis, Map<String, Long> counts, CriticalWords.Told critical,
                Map<String, LocalDate> stageEnds, List<ToDo> toDo, List<CaseView.Waiver> waivers, List<Owed> promises,
                List<ProjectTimeline.Dated> timeline) {
    }

    /** A promised material of a case. */
    record Owed(String caseNumber, CaseView.Tolerated promise) {
    }

    Page of(ProjectFolder folder, Locale locale) {
        var path = forecast.of(folder).orElse(null);
        var all = followed.all(folder, path, locale);
        var shown = all.stream().map(Followed.Case::view).toList();
        var running = all.stream().filter(Followed.Case::running).toList();
        return new Page(running, all.stream().filter(one -> !one.running()).toList(), followed.axis(shown),
                running.stream().flatMap(one -> one.lanes().stream()).collect(Collectors.groupingBy(Lane::look, TreeMap::new, Collectors.counting())),
                words.of(path, locale), forecast.stageEnds(folder), shown.stream().flatMap(one -> ToDo.of(one).stream()).toList(),
                shown.stream().flatMap(one -> one.waivers().stream()).filter(CaseView.Waiver::open).toList(),
                shown.stream().flatMap(one -> one.tolerated().stream().map(promise -> new Owed(one.caseNumber(), promise))).toList(),
                timeline.of(folder, shown, views.official(), locale));
    }
}
