package org.binglian.hall.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.binglian.hall.CaseView;

/** What the applicant has to do now, and by when: {@code kind} names the words, {@code page} the page of the case for it. */
record ToDo(String kind, String caseNumber, String page, int count, LocalDate due) {

    private static final Set<String> OWED = Set.of("OPEN", "OVERDUE", "RECTIFYING");

    static List<ToDo> of(CaseView view) {
        List<ToDo> all = new ArrayList<>();
        if (view.correction() != null) {
            int open = (int) view.correction().demands().stream().filter(demand -> demand.suppliedOn() == null).count();
            all.add(new ToDo("CORRECTION", view.caseNumber(), "correction", open, view.correction().due()));
        }
        var owed = view.commitments().stream().filter(promise -> OWED.contains(promise.state()) && ("GAP".equals(promise.kind())
                || "RECTIFYING".equals(promise.state()))).toList();
        if (!owed.isEmpty()) {
            all.add(new ToDo("PROMISE", view.caseNumber(), "promises", owed.size(), owed.stream().map(promise -> promise.rectifyBy() != null
                    ? promise.rectifyBy() : promise.due()).filter(java.util.Objects::nonNull).min(LocalDate::compareTo).orElse(null)));
        }
        view.handovers().stream().filter(one -> "APPLICANT".equals(one.owner()) && one.endedOn() == null)
                .forEach(one -> all.add(new ToDo("RECTIFICATION", view.caseNumber(), "", 1, one.checkBy())));
        if (view.decidedOn() != null && view.deliveredOn() == null && view.items().stream().anyMatch(item -> item.sealedOn() != null)) {
            all.add(new ToDo("COLLECTION", view.caseNumber(), "collection", 1, null));
        }
        if (view.archivedOn() != null && view.rating() == null) {
            all.add(new ToDo("RATING", view.caseNumber(), "rating", 1, null));
        }
        return all;
    }
}
