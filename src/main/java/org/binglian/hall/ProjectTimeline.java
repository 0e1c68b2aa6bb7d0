package org.binglian.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What happened to a project and all its cases, in one dated line. */
@Component
public class ProjectTimeline {

    private final Ledger ledger;
    private final NamesPart names;
    private final Timeline timeline;

    ProjectTimeline(Ledger ledger, NamesPart names, Timeline timeline) {
        this.ledger = ledger;
        this.names = names;
        this.timeline = timeline;
    }

    /** An event and the case that it belongs to, null for the project itself. */
    public record Dated(String caseNumber, CaseView.Event event) {
    }

    /** The oldest first. @param cases the project's, with the events of each */
    public List<Dated> of(ProjectFolder folder, List<CaseView> cases, boolean official, Locale locale) {
        var rows = ledger.of(List.of(folder.project().number().value()));
        List<Dated> all = new ArrayList<>();
        timeline.of(rows, names.of(rows), official, locale).forEach(event -> all.add(new Dated(null, event)));
        cases.forEach(one -> one.timeline().forEach(event -> all.add(new Dated(one.caseNumber(), event))));
        all.sort(Comparator.comparing(dated -> dated.event().at()));
        return all;
    }
}
