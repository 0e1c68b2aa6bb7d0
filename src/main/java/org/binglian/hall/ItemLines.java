package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.Pause;
import org.binglian.deadline.RunningClock;
import org.binglian.prerequisite.Gate;
import org.binglian.review.Opinion;
import org.binglian.review.ReviewItem;
import org.binglian.review.SpecialProcedure;
import org.springframework.stereotype.Component;

/** The items of a case with their clocks, opinions and special procedures. */
@Component
class ItemLines {

    private final Clocks clocks;
    private final OfficeTime office;
    private final Words words;
    private final Handlers handlers;
    private final AssessedItems assessments;

    ItemLines(Clocks clocks, OfficeTime office, Words words, Handlers handlers, AssessedItems assessments) {
        this.clocks = clocks;
        this.office = office;
        this.words = words;
        this.handlers = handlers;
        this.assessments = assessments;
    }

    /** @param official whether proposals and decisions that have not taken effect are shown */
    List<CaseView.ItemLine> of(CaseFolder folder, boolean official, Locale locale) {
        return folder.reviewing().items().stream().map(item -> line(folder, item, official, locale)).toList();
    }

    private CaseView.ItemLine line(CaseFolder folder, ReviewItem i, boolean official, Locale locale) {
        String code = i.key().item().value();
        var all = folder.reviewing();
        var special = all.proceduresOf(i.key());
        var promised = all.latest("PROMISED", code, null);
        var waiting = i.startedOn() == null && !i.ended() ? folder.ofProject().open(i, Gate.START) : List.<ItemCode>of();
        String stateName = i.passedByDefault() && i.decision() == null ? words.of("state.passed-by-default", "12", locale)
                : words.state(i.state(), locale);
        return new CaseView.ItemLine(code, words.item(i.key().item(), locale), i.decidingBody(), words.department(i.decidingBody(), locale), i.flow(),
                i.state().code(), stateName, waiting.stream().map(ItemCode::value).toList(), clock(folder, i, promised, locale),
                i.timeoutMode(), official ? i.proposal() : null, official && i.bodyDecision() != null ? i.bodyDecision().name() : null,
                i.decision() == null ? null : i.decision().name(), i.passedByDefault(), i.defaultedOn(),
                i.overdueSince() != null && i.bodyDecision() == null, official || i.ended() ? i.reason() : null,
                official || i.ended() ? i.conditions() : null, i.startedOn(), i.decidedOn(), i.sealedOn(),
                i.deliveredOn(), all.opinionsOn(i.key()).stream().map(o -> opinion(folder, o, official, locale)).toList(),
                special.stream().map(p -> new CaseView.Procedure(p.kind(), words.of("procedure." + p.kind(), p.kind(), locale), p.workingDays(),
                        p.stopsClock(), p.ground(), p.owner(), words.of("owner." + p.owner(), p.owner(), locale), p.beganOn(), p.endedOn(), p.result()))
                        .toList(), handlers.of(i, folder, official, locale), assessments.of(all.leaning(i.key().item()), locale));
    }

    private CaseView.ItemClock clock(CaseFolder folder, ReviewItem i, RunningClock promised, Locale locale) {
        if (promised == null) {
            return null;
        }
        var statutory = folder.reviewing().latest("STATUTORY", i.key().item().value(), null);
        var special = folder.reviewing().proceduresOf(i.key());
        return new CaseView.ItemClock(promised.unit().name(), i.promisedDays(), clocks.used(List.of(promised), office.today()).workingDays(),
                promised.due(), statutory == null ? null : statutory.due(), promised.paused(),
                promised.pauses().stream().map(p -> pause(p, special, locale)).toList(), promised.extension(),
                promised.provisional(), moves(folder, promised));
    }

    /** Whose time a pause was: the owner of the procedure that made it. */
    private CaseView.PauseLine pause(Pause p, List<SpecialProcedure> special, Locale locale) {
        String owner = special.stream().filter(one -> one.kind().equals(p.kind())).map(SpecialProcedure::owner).reduce((a, b) -> b).orElse("BODY");
        return new CaseView.PauseLine(p.from(), p.to(), p.kind(), p.ground(), owner, words.of("owner." + owner, owner, locale));
    }

    private CaseView.OpinionLine opinion(CaseFolder folder, Opinion o, boolean official, Locale locale) {
        var clock = folder.reviewing().latest("OPINION", o.item().item().value(), o.department());
        return new CaseView.OpinionLine(o.department(), words.department(o.department(), locale), o.deliveredAt(), o.acknowledgedAt(),
                clock == null ? null : clock.due(), o.timeoutMode(), o.opinion() == null ? null : o.opinion().name(), o.deemed(), o.deemedOn(),
                o.overdueSince() != null, o.reason(), o.conditions(), o.workingDays(),
                clock == null ? null : clocks.used(List.of(clock), office.today()).workingDays(),
                o.answeredAt() == null ? null : LocalDate.ofInstant(o.answeredAt(), OfficeTime.ZONE),
                clock == null ? List.of() : moves(folder, clock),
                handlers.of(o.item().item().value(), o.department(), folder, official, locale), o.added(), official ? o.addedReason() : null);
    }

    private static List<CaseView.Move> moves(CaseFolder folder, RunningClock clock) {
        return folder.ofProject().moves().getOrDefault(clock.id(), List.of()).stream().map(move -> new CaseView.Move(move.movedOn(), move.was(),
                move.became(), move.cause().name(), move.kind(), move.ground(), move.days())).toList();
    }
}
