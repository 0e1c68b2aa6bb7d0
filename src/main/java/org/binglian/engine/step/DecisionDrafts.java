package org.binglian.engine.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DueDates;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.step.PaperDrafts.Draft;
import org.binglian.issuance.PaperKind;
import org.binglian.review.Extensions;
import org.binglian.review.ItemKey;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** What decides an item: granted or refused as it is proposed, extended, issued after a default, revoked. */
@Component
class DecisionDrafts {

    private static final List<String> DECIDING = List.of("REVIEW", "DECISION", "OVERDUE_DECISION", "DECISION_AGAIN");
    private static final List<String> REVOKING = List.of("REVOCATION_DECISION", "BREACH_DECISION");

    private final Reviews reviews;
    private final Extensions extensions;
    private final Clocks clocks;
    private final DueDates dueDates;
    private final OfficeTime office;
    private final CasePapers words;

    DecisionDrafts(Reviews reviews, Extensions extensions, Clocks clocks, DueDates dueDates, OfficeTime office, CasePapers words) {
        this.reviews = reviews;
        this.extensions = extensions;
        this.clocks = clocks;
        this.dueDates = dueDates;
        this.office = office;
        this.words = words;
    }

    void add(Map<PaperKind, Supplier<Draft>> drafts, String task, ItemKey key) {
        var item = reviews.ofCase(key.caseNumber()).stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
        if (item == null) {
            return;
        }
        var grant = CasePapers.outcome(item.granting(false));
        if (DECIDING.contains(task)) {
            boolean refuse = "REFUSE".equals(item.proposal()) || "DECISION_AGAIN".equals(task);
            if (refuse) {
                drafts.put(PaperKind.REFUSAL_DECISION, () -> refusal(item));
            }
            drafts.put(grant, () -> grant(item));
            drafts.putIfAbsent(PaperKind.REFUSAL_DECISION, () -> refusal(item));
        } else if ("AFTERCARE".equals(task)) {
            drafts.put(grant, () -> of(item, words.text("default.late-paper", ""), "", item.defaultedOn()));
        } else if (REVOKING.contains(task)) {
            drafts.put(PaperKind.REVOCATION_DECISION, () -> of(item, open(), "", office.today()));
        } else if ("EXTENSION".equals(task)) {
            clocks.current(item.scope(), "PROMISED").ifPresent(clock -> drafts.put(PaperKind.EXTENSION_NOTICE, () -> extension(item, clock)));
        }
    }

    private Draft grant(ReviewItem item) {
        boolean proposed = item.proposal() != null && !"REFUSE".equals(item.proposal());
        return of(item, proposed ? item.proposalReason() : "", proposed && "GRANT_WITH_CONDITIONS".equals(item.proposal()) ? item.conditions() : "",
                office.today());
    }

    private Draft refusal(ReviewItem item) {
        return of(item, "REFUSE".equals(item.proposal()) ? item.proposalReason() : open(), "", office.today());
    }

    private Draft extension(ReviewItem item, RunningClock clock) {
        var request = extensions.open(item.key());
        var due = dueDates.due(clock.start(), clock.amount(), clock.unit(), clock.extension() + request.workingDays(), clock.pauses()).due();
        return new Draft(item.decidingBody(), Map.of("workingDays", request.workingDays(), "reason", request.reason(), "newDue", due.toString()));
    }

    private static Draft of(ReviewItem item, String reason, String conditions, LocalDate effectiveOn) {
        return new Draft(item.decidingBody(), Map.of("reason", reason == null ? "" : reason, "conditions", conditions == null ? "" : conditions,
                "effectiveOn", String.valueOf(effectiveOn)));
    }

    private String open() {
        return words.text("paper.draft.reason", "");
    }
}
