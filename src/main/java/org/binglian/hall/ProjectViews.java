package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.Cases;
import org.binglian.project.DataUses;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Puts a project together for whoever asks. */
@Component
public class ProjectViews {

    /** Hohhot 2018: 34 listed prerequisites, 6 kept. */
    private static final int CITY_LISTED = 34;
    private static final int CITY_KEPT = 6;

    /** Hohhot 2018: base data given 7 times before, once after. */
    private static final int CITY_ASKED_BEFORE = 7;
    private static final int CITY_ASKED_AFTER = 1;

    private final Projects projects;
    private final Cases cases;
    private final ProjectTimes times;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;
    private final Words words;
    private final EngagementViews engagements;
    private final DataUses uses;
    private final AssessmentViews assessments;

    ProjectViews(Projects projects, Cases cases, ProjectTimes times, Catalogue catalogue, ApplicableItems applicable, OfficeTime office, Words words,
                 EngagementViews engagements, DataUses uses, AssessmentViews assessments) {
        this.uses = uses;
        this.projects = projects;
        this.cases = cases;
        this.times = times;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
        this.words = words;
        this.engagements = engagements;
        this.assessments = assessments;
    }

    ProjectView of(Project project, Person asker, Locale locale) {
        var c = project.projectClass();
        var meter = uses.meter(project.number());
        var filed = cases.ofProject(project.number());
        return new ProjectView(project.number().value(), project.projectCode(), project.name(), project.nameEn(), c.code(), c.name(locale), c.reason(),
                applicant(project, asker), facts(project), project.plots(), times.cycle(project), times.stages(project, locale),
                filed.stream().map(a -> new ProjectView.CaseLine(a.number().value(), a.stage(), words.stage(a.stage(), locale), a.state().code(),
                        words.state(a.state(), locale), a.receivedOn())).toList(),
                prerequisites(project), new ProjectView.Reuse(meter.askedOnce(), meter.reused()), project.registeredOn(), project.workMayStartOn(),
                engagements.of(project, locale),
                new ProjectView.Sharing(meter.askedOnce(), meter.reused(), meter.notAsked(), CITY_ASKED_BEFORE, CITY_ASKED_AFTER),
                assessments.covering(project.plots(), project.facts(), locale));
    }

    private Map<String, Object> applicant(Project project, Person asker) {
        boolean own = projects.actsFor(asker, project) || asker.is(Role.WINDOW);
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

    private ProjectView.Prerequisites prerequisites(Project project) {
        var applies = applicable.of(project.facts());
        var graph = catalogue.prerequisites(applies, office.today());
        var relations = graph.relations().stream().filter(r -> catalogue.find(r.item(), office.today())
                .map(item -> item.stage().upTo(Stage.S3)).orElse(false)).toList();
        return new ProjectView.Prerequisites(relations.size(), count(relations, WaiverDecision.HARD),
                count(relations, WaiverDecision.WAIVE_TO_DECISION), count(relations, WaiverDecision.WAIVE_TO_START), CITY_LISTED, CITY_KEPT);
    }

    private static int count(List<org.binglian.catalogue.PrerequisiteGraph.Relation> relations, WaiverDecision decision) {
        return (int) relations.stream().filter(r -> r.decision() == decision).count();
    }
}
