package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Opinion;
import org.binglian.review.Procedures;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.binglian.review.SpecialProcedure;
import org.springframework.stereotype.Component;

/** The items of a case with their clocks, opinions and special procedures. */
@Component
class ItemLines {

    private final Reviews reviews;
    private final Procedures procedures;
    private final Prerequisites prerequisites;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Words words;
    private final Handlers handlers;
    private final AssessedItems assessments;

    ItemLines(Reviews reviews, Procedures procedures, Prerequisites prerequisites, Clocks clocks, OfficeTime office, Words words,
              Handlers handlers, AssessedItems assessments) {
        this.reviews = reviews;
        this.procedures = procedures;
        this.prerequisites = prerequisites;
        this.clocks = clocks;
        this.office = office;
        this.words = words;
        this.handlers = handlers;
        this.assessments = assessments;
    }

    /** @param official whether proposals and decisions that have not taken effect are shown */
    List<CaseView.ItemLine> of(ApprovalCase c, boolean official, Locale locale) {
        var all = clocks.ofCase(c.number().value());
        var opinions = reviews.opinionsOf(c.number());
        var special = procedures.ofCase(c.number());
        var delivered = handlers.delivered(c);
        return reviews.ofCase(c.number()).stream().map(item -> line(item, all, opinions.stream().filter(o -> o.item().equals(item.key())).toList(),
                special.stream().filter(p -> p.item().equals(item.key())).toList(), handlers.of(item, delivered, official, locale), official, locale)).toList();
    }

    /** The due day of the case's latest clock of a step, null when it has none. */
    LocalDate due(ApprovalCase c, String step) {
        return clocks.ofCase(c.number().value()).stream().filter(clock -> clock.kind().equals(step)).reduce((a, b) -> b).map(RunningClock::due)
                .orElse(null);
    }

    private CaseView.ItemLine line(ReviewItem i, List<RunningClock> all, List<Opinion> opinions, List<SpecialProcedure> special,
                                   CaseView.Handler handler, boolean official, Locale locale) {
        String code = i.key().item().value();
        var promised = last(all, "PROMISED", code, null);
        var waiting = i.startedOn() == null && !i.ended() ? prerequisites.hardOpen(i.key().caseNumber(), i.key().item()) : List.<ItemCode>of();
        String stateName = i.passedByDefault() && i.decision() == null ? words.of("state.passed-by-default", "12", locale)
                : words.state(i.state(), locale);
        return new CaseView.ItemLine(code, words.item(i.key().item(), locale), i.decidingBody(), words.department(i.decidingBody(), locale), i.flow(),
                i.state().code(), stateName, waiting.stream().map(ItemCode::value).toList(), clock(i, promised, last(all, "STATUTORY", code, null)),
                i.timeoutMode(), official ? i.proposal() : null, official && i.bodyDecision() != null ? i.bodyDecision().name() : null,
                i.decision() == null ? null : i.decision().name(), i.passedByDefault(), i.defaultedOn(),
                i.overdueSince() != null && i.bodyDecision() == null, official || i.ended() ? i.reason() : null,
                official || i.ended() ? i.conditions() : null, i.startedOn(), i.decidedOn(), i.sealedOn(),
                i.deliveredOn(), opinions.stream().map(o -> opinion(o, last(all, "OPINION", code, o.department()), official, locale)).toList(),
                special.stream().map(p -> new CaseView.Procedure(p.kind(), words.of("procedure." + p.kind(), p.kind(), locale), p.workingDays(),
                        p.stopsClock(), p.ground(), p.owner(), words.of("owner." + p.owner(), p.owner(), locale), p.beganOn(), p.endedOn(), p.result()))
                        .toList(), handler, assessments.find(i.key().caseNumber(), i.key().item(), locale).orElse(null));
    }

    private CaseView.ItemClock clock(ReviewItem i, RunningClock promised, RunningClock statutory) {
        if (promised == null) {
            return null;
        }
        return new CaseView.ItemClock(promised.unit().name(), i.promisedDays(), clocks.used(List.of(promised), office.today()).workingDays(),
                promised.due(), statutory == null ? null : statutory.due(), promised.paused(),
                promised.pauses().stream().map(p -> new CaseView.PauseLine(p.from(), p.to(), p.kind(), p.ground())).toList(), promised.extension(),
                promised.provisional());
    }

    private CaseView.OpinionLine opinion(Opinion o, RunningClock clock, boolean official, Locale locale) {
        String name = words.department(o.department(), locale) + (o.added() ? words.of("opinion.added", "", locale) : "");
        return new CaseView.OpinionLine(o.department(), name, o.deliveredAt(), o.acknowledgedAt(),
                clock == null ? null : clock.due(), o.timeoutMode(), o.opinion() == null ? null : o.opinion().name(), o.deemed(), o.deemedOn(),
                o.overdueSince() != null, o.reason(), o.conditions(), o.added(), official ? o.addedReason() : null);
    }

    private static RunningClock last(List<RunningClock> all, String kind, String item, String department) {
        return all.stream().filter(clock -> clock.kind().equals(kind) && item.equals(clock.scope().itemCode())
                && Objects.equals(department, clock.scope().department())).reduce((a, b) -> b).orElse(null);
    }
}
