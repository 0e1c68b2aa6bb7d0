package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The consulted departments' layer: delivered, acknowledged, answered, or silent, which the law lets count as consent. */
@Service
public class Consulting {

    private final OpinionRows rows;
    private final Reviews reviews;
    private final Clocks clocks;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Minutes minutes;
    private final ApplicationEventPublisher events;

    Consulting(OpinionRows rows, Reviews reviews, Clocks clocks, WorkingDays days, OfficeTime office, Ledger ledger, Minutes minutes,
               ApplicationEventPublisher events) {
        this.rows = rows;
        this.reviews = reviews;
        this.clocks = clocks;
        this.days = days;
        this.office = office;
        this.ledger = ledger;
        this.minutes = minutes;
        this.events = events;
    }

    /**
     * Delivers the request. Its clock starts when somebody acknowledges it, or at the end of the next working day after delivery,
     * whichever comes first: nobody dodges a clock by not opening a task. A request that is open already goes on, on its own clock. Answers the clock of
     * a new request.
     */
    public Optional<RunningClock> deliver(ItemKey key, String department, String timeoutMode, int workingDays, String alarm) {
        if (openRequest(key, department)) {
            clock(key, department).ifPresent(clock -> clocks.attach(clock.id(), alarm));
            return Optional.empty();
        }
        rows.deliver(key, department, timeoutMode, workingDays, office.now());
        var clock = clocks.start(scope(key, department), "OPINION", DayUnit.WORKING_DAY, workingDays, days.plus(office.today(), 1), alarm);
        record(key, "OPINION_REQUESTED", "system", department, Map.of("workingDays", workingDays));
        return Optional.of(clock);
    }

    /** The request that was just delivered is one asked in addition. */
    public void added(ItemKey key, String department, String by, String reason, boolean holdsGrant) {
        rows.added(key, department, by, reason, holdsGrant);
    }

    /** The first person of the department to take it: the clock starts today if it has not started yet. */
    public void acknowledge(ItemKey key, String department, Person by) {
        var open = rows.latest(key, department).orElse(null);
        if (open == null || open.acknowledgedAt() != null || open.opinion() != null || !department.equals(by.department())) {
            return;
        }
        rows.acknowledge(open.id(), by.id(), office.now());
        clock(key, department).filter(clock -> office.today().isBefore(clock.start()))
                .ifPresent(clock -> clocks.restart(clock.id(), office.today()));
        record(key, "OPINION_ACKNOWLEDGED", by.id(), department, Map.of());
    }

    /**
     * @throws Refusal 422 for a disagreement without a reason; 409 when it was answered, or deemed, before, and for conditions or a
     *     disagreement that minutes have settled, unless the leader overrides them
     */
    public void answer(ItemKey key, String department, OpinionKind opinion, String reason, String conditions, String overrideReason, Person by) {
        if (opinion == OpinionKind.DISAGREE && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        if (opinion == OpinionKind.DEEMED_CONSENT) {
            throw Refusal.invalid("not-a-persons-opinion").field("opinion", "not-allowed");
        }
        acknowledge(key, department, by);
        var open = rows.latest(key, department).orElseThrow();
        if (open.opinion() != null) {
            throw Refusal.conflict("opinion-given");
        }
        if (opinion == OpinionKind.DISAGREE || opinion == OpinionKind.AGREE_WITH_CONDITIONS) {
            minutes.require(key, department, opinion == OpinionKind.DISAGREE ? "" : String.valueOf(conditions), overrideReason, by);
        }
        rows.answer(open.id(), opinion, reason, conditions, by.id(), office.now());
        clock(key, department).ifPresent(clock -> clocks.stop(clock.id(), office.today()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("opinion", opinion.name());
        facts.put("reason", reason);
        facts.put("conditions", conditions);
        record(key, "OPINION_GIVEN", by.id(), department, facts);
        events.publishEvent(new OpinionGiven(key, department, opinion, reason));
    }

    /** Silence past the limit: consent on the due date. Answers the evidence. */
    public Opinion deemConsent(ItemKey key, String department, LocalDate effectiveOn) {
        var open = rows.latest(key, department).orElseThrow();
        rows.deem(open.id(), effectiveOn);
        clock(key, department).ifPresent(clock -> clocks.stop(clock.id(), effectiveOn));
        ledger.append(ReviewEntries.of(key, "OPINION_DEEMED_CONSENT", "system", effectiveOn, Map.of("department", department)));
        return rows.latest(key, department).orElseThrow();
    }

    /** Silence where consent may not be deemed: the leader's, and overdue. Answers whether it was not known before. */
    public boolean overdue(ItemKey key, String department, LocalDate ranOutOn) {
        var open = rows.latest(key, department).orElseThrow();
        if (open.overdueSince() != null) {
            return false;
        }
        rows.overdue(open.id(), ranOutOn);
        ledger.append(ReviewEntries.of(key, "OPINION_OVERDUE", "system", ranOutOn, Map.of("department", department)));
        return true;
    }

    /** Whether this department was asked, or should have been, and has not answered. */
    public boolean missing(ItemKey key, String department) {
        return rows.latest(key, department).map(request -> request.opinion() == null).orElse(true);
    }

    /** Whether a request to this department is open and its clock runs. */
    public boolean asked(ItemKey key, String department) {
        return openRequest(key, department);
    }

    /** The departments asked in addition whose request is open: a review that begins anew asks them again. */
    public List<Opinion> addedAndOpen(ItemKey key) {
        return of(key).stream().filter(one -> one.added() && openRequest(key, one.department())
                && rows.latest(key, one.department()).map(latest -> latest.id() == one.id()).orElse(false)).toList();
    }

    private boolean openRequest(ItemKey key, String department) {
        return rows.latest(key, department).map(request -> request.opinion() == null).orElse(false) && clock(key, department).isPresent();
    }

    public LocalDate ranOutOn(ItemKey key, String department) {
        return clock(key, department).map(RunningClock::due).orElse(office.today());
    }

    public List<Opinion> of(ItemKey key) {
        return rows.ofCase(key.caseNumber()).stream().filter(opinion -> opinion.item().equals(key)).toList();
    }

    private Optional<RunningClock> clock(ItemKey key, String department) {
        return clocks.current(scope(key, department), "OPINION");
    }

    private ClockScope scope(ItemKey key, String department) {
        return new ClockScope(reviews.require(key).project().value(), key.caseNumber().value(), key.item().value(), department);
    }

    private void record(ItemKey key, String kind, String actor, String department, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("department", department);
        ledger.append(ReviewEntries.of(key, kind, actor, office.today(), all));
    }
}
