package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.project.DataUses;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** Puts a project together for whoever asks. */
@Component
public class ProjectViews {

    /** Hohhot 2018: base data given 7 times before, once after. */
    private static final int CITY_ASKED_BEFORE = 7;
    private static final int CITY_ASKED_AFTER = 1;

    private final ProjectFolders folders;
    private final ProjectTimes times;
    private final ListedPrerequisites prerequisites;
    private final EngagementViews engagements;
    private final DataUses uses;
    private final AssessmentViews assessments;
    private final CaseAccess access;

    ProjectViews(ProjectFolders folders, ProjectTimes times, ListedPrerequisites prerequisites, EngagementViews engagements, DataUses uses,
                 AssessmentViews assessments, CaseAccess access) {
        this.folders = folders;
        this.times = times;
        this.prerequisites = prerequisites;
        this.engagements = engagements;
        this.uses = uses;
        this.assessments = assessments;
        this.access = access;
    }

    ProjectView of(Project project, Person asker, Locale locale) {
        return ofAll(List.of(project), asker, locale).get(0);
    }

    /** In the order asked; as many statements for one project as for many. */
    List<ProjectView> ofAll(List<Project> projects, Person asker, Locale locale) {
        return of(folders.of(projects), asker, locale);
    }

    public List<ProjectView> of(List<ProjectFolder> read, Person asker, Locale locale) {
        var own = access.accountsOf(asker);
        var meters = uses.meters(read.stream().map(folder -> folder.project().number()).toList());
        var engaged = engagements.of(read, locale);
        var inForce = assessments.inForce();
        return read.stream().map(folder -> {
            var project = folder.project();
            var meter = meters.getOrDefault(project.number(), new DataUses.Meter(0, 0, 0));
            return view(folder, own.contains(project.owner()), meter,
                    engaged.getOrDefault(project.number(), List.of()),
                    assessments.covering(inForce, project.plots(), project.facts(), locale), locale);
        }).toList();
    }

    private ProjectView view(ProjectFolder folder, boolean own, DataUses.Meter meter, List<EngagementViews.Line> engaged,
                             List<AssessmentView.Covering> covering, Locale locale) {
        var project = folder.project();
        var c = project.projectClass();
        return new ProjectView(project.number().value(), project.projectCode(), project.name(), project.nameEn(), c.code(), c.name(locale), c.reason(),
                applicant(project, own), facts(project), project.plots(), times.cycle(folder), times.stages(folder, locale),
                folder.cases().stream().map(a -> times.line(a, locale)).toList(),
                prerequisites.of(project), new ProjectView.Reuse(meter.askedOnce(), meter.reused()), project.registeredOn(), project.workMayStartOn(),
                engaged, new ProjectView.Sharing(meter.askedOnce(), meter.reused(), meter.notAsked(), CITY_ASKED_BEFORE, CITY_ASKED_AFTER),
                covering);
    }

    private static Map<String, Object> applicant(Project project, boolean own) {
        var a = project.applicant();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", a.name());
        view.put("creditCode", a.creditCode() == null ? null : a.creditCode().value());
        view.put("citizenId", a.citizenId() == null ? null : a.citizenId().masked());
        view.put("legalRepresentative", own ? a.legalRepresentative() : Masks.name(a.legalRepresentative()));
        view.put("contactName", own ? a.contactName() : Masks.name(a.contactName()));
        view.put("contactId", a.contactId() == null ? null : a.contactId().masked());
        view.put("mobile", own ? a.mobile() : Masks.mobile(a.mobile()));
        return view;
    }

    private static Map<String, Object> facts(Project project) {
        var f = project.facts();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("investment", f.investment());
        view.put("sector", f.sector());
        view.put("land", f.land());
        view.put("region", f.region());
        view.putAll(f.numbers());
        view.put("features", List.copyOf(f.features()));
        return view;
    }
}
