package org.binglian.hall.progress;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.CaseFolder;
import org.binglian.hall.CaseFolders;
import org.binglian.hall.CaseView;
import org.binglian.hall.CaseViews;
import org.binglian.hall.CriticalPath;
import org.binglian.hall.Forecast;
import org.binglian.hall.ProjectFolder;
import org.binglian.intake.ApprovalCase;
import org.springframework.stereotype.Component;

/** Cases as they are followed: each with its lanes and on whom its end hangs. */
@Component
class Followed {

    private final CaseFolders folders;
    private final CaseViews views;
    private final Lanes lanes;
    private final Forecast forecast;
    private final CriticalWords words;
    private final OfficeTime office;

    Followed(CaseFolders folders, CaseViews views, Lanes lanes, Forecast forecast, CriticalWords words, OfficeTime office) {
        this.folders = folders;
        this.views = views;
        this.lanes = lanes;
        this.forecast = forecast;
        this.words = words;
        this.office = office;
    }

    /** A case with its lanes. */
    record Case(CaseView view, List<Lane> lanes, CriticalWords.Told critical, Lane.Dated correctionDue) {

        boolean running() {
            return lanes.stream().anyMatch(lane -> lane.item().decision() == null && !lane.item().passedByDefault()) && view.archivedOn() == null
                    && view.decidedOn() == null;
        }
    }

    List<CaseView> cases(List<ApprovalCase> shown, Locale locale) {
        return views.of(folders.of(shown), views.official(), locale);
    }

    Case one(ApprovalCase found, Locale locale) {
        var folder = folders.of(List.of(found)).get(0);
        var view = views.of(List.of(folder), views.official(), locale).get(0);
        var path = found.state().ended() ? null : forecast.of(folder.ofProject(), found);
        return followed(folder, view, Axis.of(List.of(view), office.today()), path, locale);
    }

    /** All cases of a project on one axis. */
    List<Case> all(ProjectFolder project, CriticalPath path, Locale locale) {
        var read = folders.of(project.cases(), List.of(project));
        var shown = views.of(read, views.official(), locale);
        var axis = axis(shown);
        return java.util.stream.IntStream.range(0, read.size()).mapToObj(i -> followed(read.get(i), shown.get(i), axis, path, locale)).toList();
    }

    /** The days over which the running cases are drawn. */
    Axis axis(Collection<CaseView> shown) {
        return Axis.of(shown.stream().filter(view -> view.decidedOn() == null && view.archivedOn() == null).toList(), office.today());
    }

    private Case followed(CaseFolder folder, CaseView view, Axis axis, CriticalPath path, Locale locale) {
        var hangs = path == null ? new CriticalPath(office.today(), List.of()) : path;
        return new Case(view, lanes.of(folder, view, axis, hangs, locale), words.of(path, locale), view.correction() == null ? null
                : lanes.dated(folder, "CORRECTION", null, null, List.of(), locale));
    }
}
