package org.binglian.intermediary;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Engages an agency: the applicant chooses among those listed, for a body the lot does, and the candidates are kept. */
@Service
public class Commissioning {

    /** What is asked for; {@code agency} a credit code or null, price in CNY and {@code workingDays} null: as the agency declared. */
    public record Order(ProjectNumber project, CaseNumber caseNumber, ItemCode item, String service, String agency, Commissioner commissionedBy,
                        String commissioner, String settledBy, BigDecimal price, Integer workingDays) {
    }

    private final Register register;
    private final ServiceRule rule;
    private final EngagementRows rows;
    private final ObjectProvider<EngagementProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final SecureRandom lot = new SecureRandom();

    Commissioning(Register register, ServiceRule rule, EngagementRows rows, ObjectProvider<EngagementProcess> process, ProjectLock lock,
                  OfficeTime office, Ledger ledger) {
        this.register = register;
        this.rule = rule;
        this.rows = rows;
        this.process = process;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
    }

    /** Answers the engagement, offered to its agency. @throws Refusal saying which rule of the register it breaks */
    @Transactional
    public Engagement commission(Order order, Person by) {
        lock.lock(order.project());
        var service = register.requireService(order.service());
        var limit = rule.limit(service.code());
        if (!limit.allows(order.commissionedBy())) {
            throw Refusal.invalid("wrong-commissioner").field("commissionedBy", "choice", limit.commissionedBy());
        }
        List<Agency> candidates = register.eligible(service.code(), office.today());
        var agency = order.commissionedBy() == Commissioner.BODY ? drawn(order, candidates) : chosen(order);
        var declared = agency.rendered(service.code()).orElseThrow();
        int days = order.workingDays() == null ? Math.min(declared.workingDays(), limit.longestDays()) : order.workingDays();
        if (days < 1 || days > limit.longestDays()) {
            throw Refusal.invalid("engagement-too-long", limit.longestDays()).field("workingDays", "range", 1, limit.longestDays());
        }
        var price = order.price() == null ? declared.price() : order.price();
        if (price.signum() < 0) {
            throw Refusal.invalid("engagement-incomplete").field("price", "negative");
        }
        if (limit.tenderFrom() != null && price.compareTo(limit.tenderFrom()) >= 0) {
            throw Refusal.invalid("tender-required", limit.tenderFrom().toPlainString());
        }
        String drawnFrom = order.commissionedBy() == Commissioner.APPLICANT ? null
                : candidates.stream().map(Agency::nameZh).collect(Collectors.joining("、"));
        var engaged = new Engagement(rows.nextNumber(office.today().getYear(), office.now()), order.project(), order.caseNumber(), order.item(),
                service.code(), agency, order.commissionedBy(), order.commissioner(), order.settledBy(), price, days,
                Math.min(days, limit.reworkDays()), drawnFrom, Engagement.State.OFFERED, office.today(), null, null, null, null, null, null, null, null);
        rows.insert(engaged, by.id());
        ledger.append(new Entry(engaged.subject(), drawnFrom == null ? "AGENCY_ENGAGED" : "AGENCY_DRAWN", by.id(), office.today(),
                engaged.facts("engagement", "service", "agency", "itemCode", "commissionedBy", "workingDays", "candidates")));
        process.getObject().commissioned(engaged, service);
        return engaged;
    }

    /** The commissioner gives a late agency up, and may engage another. @throws Refusal 409 as long as it is not late */
    @Transactional
    public void cancel(String number, String reason, Person by) {
        var seen = rows.find(number).orElseThrow(() -> Refusal.notFound("engagement-unknown"));
        lock.lock(seen.project());
        var engaged = rows.find(number).orElseThrow();
        if (engaged.state() != Engagement.State.WORKING || engaged.lateOn() == null) {
            throw Refusal.conflict("engagement-not-late");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        rows.set(number, "reason = ?", reason.strip());
        ledger.append(new Entry(engaged.subject(), "ENGAGEMENT_CANCELLED", by.id(), office.today(),
                with(engaged.facts("engagement", "service", "agency"), "reason", reason.strip())));
        process.getObject().cancelled(engaged);
    }

    private Agency chosen(Order order) {
        if (order.agency() == null || order.agency().isBlank()) {
            throw Refusal.invalid("engagement-incomplete").field("agency", "required");
        }
        return register.requireEligible(order.agency(), order.service(), office.today());
    }

    /** A body draws among all who may be engaged; it may name the agency only where no other is registered for the service. */
    private Agency drawn(Order order, List<Agency> candidates) {
        if (order.agency() != null) {
            if (register.search(order.service(), null).size() > 1) {
                throw Refusal.invalid("agency-chosen-by-lot").field("agency", "not-allowed", order.agency());
            }
            return register.requireEligible(order.agency(), order.service(), office.today());
        }
        if (candidates.isEmpty()) {
            throw Refusal.conflict("no-agency-eligible");
        }
        return candidates.get(lot.nextInt(candidates.size()));
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        facts.put(name, value);
        return facts;
    }
}
