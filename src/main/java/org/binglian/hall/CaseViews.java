package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Role;
import org.binglian.intake.ApprovalCase;
import org.springframework.stereotype.Component;

/** Puts a case together from the rooms' own rows; never from the engine's history. */
@Component
public class CaseViews {

    private final CaseFolders folders;
    private final ItemLines items;
    private final GivenLines given;
    private final WrittenLines written;
    private final CaseTimes times;
    private final Words words;
    private final CurrentPerson current;

    CaseViews(CaseFolders folders, ItemLines items, GivenLines given, WrittenLines written, CaseTimes times, Words words, CurrentPerson current) {
        this.folders = folders;
        this.items = items;
        this.given = given;
        this.written = written;
        this.times = times;
        this.words = words;
        this.current = current;
    }

    CaseView of(ApprovalCase c, Locale locale) {
        return of(List.of(c), locale).get(0);
    }

    /** In the order asked; as many statements for one case as for many. */
    List<CaseView> of(List<ApprovalCase> cases, Locale locale) {
        return of(folders.of(cases), official(), locale);
    }

    /** @param official whether the office's own affairs are shown too */
    public List<CaseView> of(List<CaseFolder> read, boolean official, Locale locale) {
        return read.stream().map(folder -> of(folder, official, locale)).toList();
    }

    private CaseView of(CaseFolder folder, boolean official, Locale locale) {
        var c = folder.filed();
        var lines = items.of(folder, official, locale);
        var gifts = given.of(folder, official, locale);
        var writings = written.of(folder, official, locale);
        return new CaseView(c.number().value(), c.trackingCode(), c.project().value(), folder.ofProject().project().name(), c.stage(),
                words.stage(c.stage(), locale), c.channel(), c.filedBy(), c.state().code(), words.state(c.state(), locale), c.receivedOn(),
                c.acceptedOn(), c.acceptance(), c.leadDepartment(), words.department(c.leadDepartment(), locale), c.consultationRequested(),
                overdue(c, lines), times.stageClock(folder), gifts.correction(), lines, gifts.waivers(), gifts.tolerated(), gifts.promises(),
                gifts.materials(), writings.papers(), writings.defaults(), writings.meetings(), writings.cards(), times.elapsed(folder, locale),
                writings.handovers(), c.decidedOn(), c.deliveredOn(), c.archivedOn(), folder.given().rating(), gifts.handler(),
                gifts.enquiries(), folder.release(), writings.timeline());
    }

    /** Whether the asker works for the office: proposals and decisions that have not taken effect are its own affair. */
    public boolean official() {
        return current.get().map(person -> person.department() != null || person.is(Role.ADMIN)).orElse(false);
    }

    private static boolean overdue(ApprovalCase c, List<CaseView.ItemLine> lines) {
        return !c.state().ended() && lines.stream().anyMatch(line -> line.overdue() || line.opinions().stream()
                .anyMatch(o -> o.overdue() && o.opinion() == null));
    }

    /** What anyone with the tracking code may see: progress, no names. */
    public Map<String, Object> masked(ApprovalCase c, Locale locale) {
        var folder = folders.of(List.of(c)).get(0);
        var lines = items.of(folder, false, locale);
        Map<String, Object> view = new java.util.LinkedHashMap<>();
        view.put("caseNumber", c.number().value());
        view.put("projectName", Masks.title(folder.ofProject().project().name()));
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
        view.put("timeline", written.masked(folder, locale));
        return view;
    }
}
