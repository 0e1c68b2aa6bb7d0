package org.binglian.hall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Role;
import org.binglian.codes.ItemCode;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.issuance.Papers;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.NationalState;
import org.binglian.project.Projects;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.WarningCards;
import org.springframework.stereotype.Component;

/** Puts a case together from the rooms' own rows; never from the engine's history. */
@Component
public class CaseViews {

    private final Cases cases;
    private final CaseVoices voices;
    private final Projects projects;
    private final ItemLines items;
    private final ProjectTimes times;
    private final ElapsedTimes elapsed;
    private final Prerequisites prerequisites;
    private final Papers papers;
    private final Defaults defaults;
    private final MeetingViews meetings;
    private final WarningCards cards;
    private final HandoverViews handovers;
    private final Timeline timeline;
    private final PromiseLines promises;
    private final Words words;
    private final CurrentPerson current;
    private final Handlers handlers;
    private final MaterialLines materialLines;

    CaseViews(Cases cases, CaseVoices voices, Projects projects, ItemLines items, ProjectTimes times, ElapsedTimes elapsed, Prerequisites prerequisites,
              Papers papers, Defaults defaults, WarningCards cards, Timeline timeline, PromiseLines promises,
              Words words, CurrentPerson current, Handlers handlers, MaterialLines materialLines,
              HandoverViews handovers, MeetingViews meetings) {
        this.materialLines = materialLines;
        this.cases = cases;
        this.voices = voices;
        this.projects = projects;
        this.items = items;
        this.times = times;
        this.elapsed = elapsed;
        this.prerequisites = prerequisites;
        this.papers = papers;
        this.defaults = defaults;
        this.meetings = meetings;
        this.cards = cards;
        this.handovers = handovers;
        this.timeline = timeline;
        this.promises = promises;
        this.words = words;
        this.current = current;
        this.handlers = handlers;
    }

    CaseView of(ApprovalCase c, Locale locale) {
        var project = projects.require(c.project());
        boolean official = official();
        var lines = items.of(c, official, locale);
        var materials = cases.materialsOf(c.number());
        return new CaseView(c.number().value(), c.trackingCode(), c.project().value(), project.name(), c.stage(), words.stage(c.stage(), locale),
                c.channel(), c.filedBy(), c.state().code(), words.state(c.state(), locale), c.receivedOn(), c.acceptedOn(), c.acceptance(),
                c.leadDepartment(), words.department(c.leadDepartment(), locale), c.consultationRequested(), overdue(c, lines),
                times.stageClock(project, c.stage()), correction(c), lines, waivers(c), promises.tolerated(c), promises.all(c),
                materialLines.of(c.number(), locale),
                papers.ofCase(c.number()).stream().map(p -> new CaseView.PaperLine(p.number(), p.kind().name(), words.paper(p.kind(), locale),
                        p.item() == null ? null : p.item().value(), p.issuedOn(), "/api/papers/" + p.number())).toList(),
                defaults.ofCase(c.number().value()).stream().map(d -> new CaseView.Default(d.layer(), d.itemCode(), d.department(), d.mode(),
                        d.effectiveOn(), d.recordedAt(), d.noticeNumber())).toList(),
                meetings.ofCase(c.number(), official, locale),
                cards.ofCase(c.number().value()).stream().filter(w -> official || !WarningCards.ofAccountability(w.clockKind())).map(w -> new CaseView.Card(w.level(), w.clockKind(), w.itemCode(), w.department(),
                        w.givenAt())).toList(),
                elapsed.of(c, locale), handovers.ofCase(c.number(), locale),
                c.decidedOn(), c.deliveredOn(), c.archivedOn(), voices.ratingOf(c.number()).orElse(null),
                handlers.of(c, official, locale), handlers.enquiries(c, official, locale),
                timeline.of(c.number().value(), official, locale));
    }

    /** Whether the asker works for the office: proposals and decisions that have not taken effect are its own affair. */
    private boolean official() {
        return current.get().map(person -> person.department() != null || person.is(Role.ADMIN)).orElse(false);
    }

    private CaseView.Correction correction(ApprovalCase c) {
        if (c.state() != NationalState.CORRECTION_REQUESTED) {
            return null;
        }
        return new CaseView.Correction(cases.noticeNumber(c.number(), c.round()).orElse(null), items.due(c, "CORRECTION"),
                cases.demands(c.number(), c.round()).stream().map(d -> new CaseView.Demanded(d.material().value(), d.problem(), d.requirement(),
                        d.department(), d.suppliedOn())).toList());
    }

    private List<CaseView.Waiver> waivers(ApprovalCase c) {
        return prerequisites.ofCase(c.number()).stream().filter(PrerequisiteLine::waived)
                .sorted(Comparator.comparing((PrerequisiteLine line) -> !line.open()))
                .map(line -> new CaseView.Waiver(line.item().value(), line.anyOf().get(0).value(), line.anyOf().stream().map(ItemCode::value).toList(),
                        line.decision().name(), line.gate().name(), line.open(), line.reason(), line.closedOn(),
                        line.closedHow())).toList();
    }

    private static boolean overdue(ApprovalCase c, List<CaseView.ItemLine> lines) {
        return !c.state().ended() && lines.stream().anyMatch(line -> line.overdue() || line.opinions().stream()
                .anyMatch(o -> o.overdue() && o.opinion() == null));
    }

    /** What anyone with the tracking code may see: progress, no names. */
    public Map<String, Object> masked(ApprovalCase c, Locale locale) {
        var lines = items.of(c, false, locale);
        Map<String, Object> view = new java.util.LinkedHashMap<>();
        view.put("caseNumber", c.number().value());
        view.put("projectName", Masks.title(projects.require(c.project()).name()));
        view.put("stage", c.stage());
        view.put("stageName", words.stage(c.stage(), locale));
        view.put("state", c.state().code());
        view.put("stateName", words.state(c.state(), locale));
        view.put("receivedOn", c.receivedOn());
        view.put("acceptedOn", c.acceptedOn());
        view.put("items", lines.stream().map(line -> {
            Map<String, Object> item = new java.util.LinkedHashMap<>();
            item.put("itemCode", line.itemCode());
            item.put("itemName", line.itemName());
            item.put("decidingBodyName", line.decidingBodyName());
            item.put("state", line.state());
            item.put("stateName", line.stateName());
            item.put("promisedDue", line.clock() == null ? null : line.clock().promisedDue());
            item.put("passedByDefault", line.passedByDefault());
            return item;
        }).toList());
        view.put("timeline", timeline.masked(c.number().value(), locale));
        return view;
    }
}
