package org.binglian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Completeness, the one notice, acceptance, refusal and acceptance by silence (行政许可法 32). */
@Service
public class Acceptance {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final DemandRows demands;
    private final HeldPapers held;
    private final Promises promises;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final BindingMinutes minutes;

    Acceptance(CaseRows rows, MaterialRows materials, DemandRows demands, HeldPapers held, Promises promises, OfficeTime office, Ledger ledger,
               ApplicationEventPublisher events, BindingMinutes minutes) {
        this.rows = rows;
        this.materials = materials;
        this.demands = demands;
        this.held = held;
        this.promises = promises;
        this.office = office;
        this.ledger = ledger;
        this.events = events;
        this.minutes = minutes;
    }

    public void received(CaseNumber number, String receiptNumber) {
        var filed = rows.find(number).orElseThrow();
        record(number, "CASE_RECEIVED", filed.filedBy(), Map.of("stage", filed.stage(), "receipt", receiptNumber));
    }

    /**
     * One body's check. A second list of demands is refused unless the body's leader overrides it with a reason.
     *
     * @throws Refusal 422 when a demand is empty or names a material that the case does not ask for; 409 for a second list
     */
    public void checked(CaseNumber number, String department, boolean complete, List<Demand> said, String overrideReason, Person by) {
        var open = rows.find(number).orElseThrow();
        if (!complete) {
            requireDemands(number, said);
            requireFirstNotice(open, overrideReason, by);
            requireUnsettled(number, department, said, overrideReason, by);
        }
        demands.check(number, open.round(), department, complete, by.id(), overrideReason);
        if (!complete) {
            said.forEach(d -> demands.insert(number, open.round(), new Demand(d.material(), d.problem(), d.requirement(), department, null)));
        }
        record(number, "COMPLETENESS_CHECKED", by.id(), Map.of("department", department, "complete", complete,
                "demands", complete ? 0 : said.size(), "overrideReason", overrideReason == null ? "" : overrideReason));
    }

    /** The window's or the lead department's decision; answers it, for the process to go on by. */
    public String decided(CaseNumber number, String decision, String reason, List<Demand> more, String overrideReason, Person by) {
        var open = rows.find(number).orElseThrow();
        if ("CORRECT".equals(decision) && !more.isEmpty()) {
            requireDemands(number, more);
            requireUnsettled(number, by.is(Role.WINDOW) || by.department() == null ? open.leadDepartment() : by.department(), more,
                    overrideReason, by);
            more.forEach(d -> demands.insert(number, open.round(), new Demand(d.material(), d.problem(), d.requirement(),
                    by.department() == null ? open.leadDepartment() : by.department(), null)));
        }
        var asked = demands.of(number, open.round());
        switch (decision) {
            case "CORRECT" -> {
                if (asked.isEmpty()) {
                    throw Refusal.invalid("nothing-demanded").field("demands", "empty");
                }
                if (!more.isEmpty()) {
                    requireFirstNotice(open, overrideReason, by);
                }
            }
            case "ACCEPT" -> {
                if (!asked.isEmpty() && blank(reason)) {
                    throw Refusal.invalid("accept-despite-demands").field("reason", "required");
                }
            }
            case "TOLERATE" -> tolerate(open, asked, by);
            default -> {
                if (blank(reason)) {
                    throw Refusal.invalid("reason-required").field("reason", "required");
                }
            }
        }
        rows.set(number, "acceptance_reason = ?", reason);
        record(number, "ACCEPTANCE_DECIDED", by.id(), Map.of("decision", decision, "reason", reason == null ? "" : reason));
        return decision;
    }

    public void accepted(CaseNumber number, String acceptance) {
        LocalDate today = office.today();
        rows.set(number, "state = ?, acceptance = ?, accepted_on = ?, handed_on = ?", NationalState.ACCEPTED.code(),
                "TOLERATE".equals(acceptance) ? "TOLERATED" : "ACCEPTED", today, today);
        record(number, "CASE_ACCEPTED", Entry.SYSTEM, Map.of("acceptance", acceptance));
    }

    /** Silence past the limit: accepted from the day of receipt; the bodies have it from today. */
    public void deemedAccepted(CaseNumber number) {
        var open = rows.find(number).orElseThrow();
        rows.set(number, "state = ?, acceptance = 'DEEMED', accepted_on = ?, handed_on = ?", NationalState.ACCEPTED.code(),
                open.roundBeganOn(), office.today());
        ledger.append(new Entry(number.value(), "ACCEPTANCE_DEEMED", Entry.SYSTEM, open.roundBeganOn(),
                Map.of("acceptedOn", open.roundBeganOn().toString(), "handedOn", office.today().toString())));
    }

    public void correctionAsked(CaseNumber number, String noticeNumber) {
        var open = rows.find(number).orElseThrow();
        demands.noticed(number, open.round(), noticeNumber);
        rows.set(number, "state = ?", NationalState.CORRECTION_REQUESTED.code());
        record(number, "CORRECTION_REQUESTED", Entry.SYSTEM, Map.of("notice", noticeNumber));
    }

    /** The corrected papers are in: the period for acceptance begins anew. */
    public void nextRound(CaseNumber number) {
        rows.set(number, "state = ?, round = round + 1, round_began_on = ?", NationalState.CORRECTION_SUPPLIED.code(), office.today());
    }

    public void returned(CaseNumber number) {
        rows.set(number, "state = ?, closed_on = ?", NationalState.WITHDRAWN_BEFORE_ACCEPTANCE.code(), office.today());
        record(number, "CASE_RETURNED", Entry.SYSTEM, Map.of());
    }

    /** Refused: outside the agency's power (5), or no licence is needed (4). */
    public void refused(CaseNumber number, String decision, String paper) {
        boolean notRequired = "NOT_REQUIRED".equals(decision);
        rows.set(number, "state = ?, acceptance = ?, closed_on = ?",
                (notRequired ? NationalState.NOT_REQUIRED : NationalState.NOT_ACCEPTED).code(), notRequired ? "NOT_REQUIRED" : "REFUSED",
                office.today());
        record(number, notRequired ? "CASE_NOT_REQUIRED" : "CASE_NOT_ACCEPTED", Entry.SYSTEM, Map.of("paper", paper));
    }

    private void requireDemands(CaseNumber number, List<Demand> said) {
        if (said.isEmpty()) {
            throw Refusal.invalid("nothing-demanded").field("demands", "empty");
        }
        var known = materials.of(number).stream().map(CaseMaterial::code).toList();
        var refusal = Refusal.invalid("demand-unclear");
        said.stream().filter(d -> !known.contains(d.material())).forEach(d -> refusal.field("demands", "not-asked", d.material().value()));
        said.stream().filter(d -> blank(d.problem()) || blank(d.requirement()))
                .forEach(d -> refusal.field("demands", "demand-needs-problem-and-requirement", d.material().value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        held.refuse(number, said);
    }

    private void requireFirstNotice(ApprovalCase open, String overrideReason, Person by) {
        if (open.round() == 1) {
            return;
        }
        if (!by.is(Role.LEADER) || blank(overrideReason)) {
            throw Refusal.conflict("second-notice-refused").field("demands", "second-notice-refused");
        }
        record(open.number(), "SECOND_NOTICE_OVERRIDDEN", by.id(), Map.of("reason", overrideReason));
        events.publishEvent(new SecondNotice(open.number(), by, overrideReason));
    }

    /** One override covers a whole list of demands on an item. */
    private void requireUnsettled(CaseNumber number, String department, List<Demand> said, String overrideReason, Person by) {
        said.stream().collect(java.util.stream.Collectors.toMap(d -> d.material().itemCode(), Demand::requirement, (a, b) -> a + b))
                .forEach((item, asked) -> minutes.demand(number, item, department, asked, overrideReason, by));
    }

    /** What the bodies miss may follow: the applicant has promised it online, or promises it now before the window's clerk. */
    private void tolerate(ApprovalCase open, List<Demand> asked, Person by) {
        var known = materials.of(open.number());
        if (asked.isEmpty() && known.stream().noneMatch(m -> "PROMISED".equals(m.status()))) {
            throw Refusal.invalid("nothing-to-tolerate").field("decision", "nothing-to-tolerate");
        }
        var promised = known.stream().filter(m -> "PROMISED".equals(m.status())).map(CaseMaterial::code).toList();
        var codes = asked.stream().map(Demand::material).distinct().filter(code -> !promised.contains(code)).toList();
        var refusal = Refusal.invalid("gap-not-tolerable");
        codes.stream().filter(code -> promises.mayFollow(promises.ruling(open.number(), open.project(), code), code, "decision", refusal))
                .filter(code -> !by.is(Role.WINDOW)).forEach(code -> refusal.field("decision", "promise-not-signed", code.value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        codes.forEach(code -> materials.promise(open.number(), code, promises.signAtWindow(open, code, by)));
    }

    private void record(CaseNumber number, String kind, String actor, Map<String, Object> facts) {
        ledger.append(new Entry(number.value(), kind, actor, office.today(), facts));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
