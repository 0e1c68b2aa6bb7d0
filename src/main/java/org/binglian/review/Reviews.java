package org.binglian.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ItemKind;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Service;

/** The reviews of a case's items: assigned, started, ended. */
@Service
public class Reviews {

    private final ReviewRows rows;
    private final OpinionRows opinions;
    private final FlowRule flows;
    private final ReviewLimits limits;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;

    Reviews(ReviewRows rows, OpinionRows opinions, FlowRule flows, ReviewLimits limits, Clocks clocks, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.opinions = opinions;
        this.flows = flows;
        this.limits = limits;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
    }

    /** Makes a review of each item; it runs by the versions that are in force now. */
    public void assign(CaseNumber number, ProjectNumber project, String projectClass, List<Item> items) {
        List<ReviewItem> assigned = new ArrayList<>();
        for (Item item : items) {
            var limit = item.statutory();
            assigned.add(new ReviewItem(new ItemKey(number, item.code()), project, item.stage().name(), item.decidingBody(),
                    flows.flowOf(item.code(), projectClass, item.flow()), item.decisionTimeoutMode().name(), item.promisedDays(),
                    limit == null || limit.days() == 0 ? Math.max(limits.general(), item.promisedDays()) : limit.days(),
                    limit == null || limit.days() == 0 ? DayUnit.WORKING_DAY : limit.unit(), item.kind() == ItemKind.FILING,
                    NationalState.RECEIVED, null, null, null, null, null, null, null, null, null, null, null, false, null, null, null,
                    null, null));
        }
        rows.insert(assigned);
    }

    /** The item may not be decided on a commitment: it runs this flow instead. */
    public void runInstead(ItemKey key, String flow, String reason) {
        rows.set(key, "flow = ?", flow);
        record(key, "COMMITMENT_NOT_ALLOWED", Entry.SYSTEM, office.today(), Map.of("reason", reason));
    }

    public void accepted(CaseNumber number) {
        rows.set(rows.ofCase(number).stream().filter(item -> !item.ended()).map(ReviewItem::key).toList(), "state = ?", NationalState.ACCEPTED.code());
    }

    /**
     * Starts the clocks of an item: the statutory one from {@code acceptedOn} (null for an item that waited for a hard prerequisite:
     * today), the promised one from today, the day on which the body has it.
     */
    public ReviewItem start(ItemKey key, LocalDate acceptedOn, String alarm) {
        var item = require(key);
        LocalDate today = office.today();
        LocalDate statutoryFrom = acceptedOn == null ? today : acceptedOn;
        clocks.start(item.scope(), "PROMISED", DayUnit.WORKING_DAY, item.promisedDays(), today, alarm);
        clocks.start(item.scope(), "STATUTORY", item.statutoryUnit(), item.statutoryDays(), statutoryFrom, null);
        rows.set(key, "state = ?, started_on = ?", NationalState.IN_REVIEW.code(), today);
        record(key, "ITEM_STARTED", Entry.SYSTEM, today, Map.of("promisedDays", item.promisedDays(), "from", today.toString()));
        return require(key);
    }

    /** The items of a case that will not be granted any more. */
    public Set<ItemCode> failedIn(CaseNumber number) {
        return rows.ofCase(number).stream().filter(item -> item.decision() != null && !item.decision().positive())
                .map(item -> item.key().item()).collect(Collectors.toSet());
    }

    /** The item cannot be decided because one that it needs was refused: it ends without a decision on its merits. */
    public void terminate(ItemKey key, String reason) {
        var item = require(key);
        LocalDate today = office.today();
        rows.set(key, "state = ?, decision = ?, decided_on = ?, reason = ?", NationalState.WITHDRAWN.code(), Decision.WITHDRAWN.name(), today, reason);
        clocks.ofCase(key.caseNumber().value()).stream()
                .filter(clock -> clock.running() && key.item().value().equals(clock.scope().itemCode()))
                .forEach(clock -> clocks.stop(clock.id(), today));
        record(key, "ITEM_TERMINATED", Entry.SYSTEM, today, Map.of("reason", reason, "decidingBody", item.decidingBody()));
    }

    public ReviewItem require(ItemKey key) {
        return rows.find(key).orElseThrow(() -> Refusal.notFound("item-unknown"));
    }

    public List<ReviewItem> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }

    public List<ReviewItem> ofProject(ProjectNumber project) {
        return rows.ofProject(project);
    }

    /** The items of a project that are applied for and not ended. */
    public Set<ItemCode> running(ProjectNumber project) {
        return rows.ofProject(project).stream().filter(item -> !item.ended()).map(item -> item.key().item()).collect(Collectors.toSet());
    }

    /** The items of all cases of these projects, by case and item. */
    public List<ReviewItem> ofProjects(Collection<ProjectNumber> projects) {
        return rows.ofProjects(projects);
    }

    public List<Opinion> opinionsOf(Collection<CaseNumber> numbers) {
        return opinions.ofCases(numbers);
    }

    /** Whether the department was asked for an opinion in any case of the project. */
    public boolean asked(String department, ProjectNumber project) {
        return opinions.asked(department, project);
    }

    public List<Opinion> opinionsOf(CaseNumber number) {
        return opinions.ofCase(number);
    }

    /** The counts that {@code stage-outcome} decides by. */
    public Outcome outcome(CaseNumber number) {
        var items = rows.ofCase(number);
        boolean conflict = opinions.ofCase(number).stream().anyMatch(o -> o.opinion() == OpinionKind.DISAGREE && items.stream()
                .anyMatch(item -> item.key().equals(o.item()) && item.decision() != null && item.decision().positive()));
        return new Outcome(items.size(), count(items, item -> item.decision() != null && item.decision().positive()),
                count(items, item -> item.decision() == Decision.REFUSED), count(items, item -> item.decision() == Decision.WITHDRAWN),
                count(items, item -> item.passedByDefault() && item.decision() == null), conflict);
    }

    /** How many items of a case stand how; {@code conflict}: granted against a department's disagreement. */
    public record Outcome(int items, int granted, int refused, int withdrawn, int passedByDefault, boolean conflict) {
    }

    /** The applicant has taken the case back: what is not decided is withdrawn and its clocks stop. */
    public void withdrawAll(CaseNumber number) {
        LocalDate today = office.today();
        Set<String> ended = rows.ofCase(number).stream().filter(ReviewItem::ended).map(item -> item.key().item().value()).collect(Collectors.toSet());
        for (var item : rows.ofCase(number)) {
            if (!item.ended()) {
                rows.set(item.key(), "state = ?, decision = ?, decided_on = ?", NationalState.WITHDRAWN.code(), Decision.WITHDRAWN.name(), today);
            }
        }
        clocks.ofCase(number.value()).stream().filter(clock -> clock.running() && !ended.contains(String.valueOf(clock.scope().itemCode())))
                .forEach(clock -> clocks.stop(clock.id(), today));
    }

    /** Whether this item ran before and was opened again. */
    public boolean openedAgain(ItemKey key) {
        var scope = require(key).scope();
        return clocks.ofCase(key.caseNumber().value()).stream().anyMatch(clock -> clock.kind().equals("PROMISED") && clock.scope().equals(scope));
    }

    /** The application was returned (2) or not accepted (4, 5): none of its items runs any more. */
    public void notAccepted(CaseNumber number, NationalState state) {
        rows.ofCase(number).forEach(item -> rows.set(item.key(), "state = ?", state.code()));
    }

    /** What came with the delivery at the window. */
    public void delivered(CaseNumber number, LocalDate on) {
        rows.ofCase(number).stream().filter(item -> item.decision() != null && item.deliveredOn() == null)
                .forEach(item -> rows.set(item.key(), "delivered_on = ?", on));
    }

    /** Opens an ended item of a running case again. @throws Refusal 409 while it runs */
    public ReviewItem reopen(ItemKey key, String reason, String by) {
        var item = require(key);
        if (!item.ended()) {
            throw Refusal.conflict("item-still-running");
        }
        rows.set(key, """
                state = ?, started_on = null, proposal = null, proposal_reason = null, proposed_by = null, conditions = null,
                body_decision = null, body_decided_by = null, body_decided_on = null, decision = null, decided_on = null, reason = null,
                passed_by_default = false, defaulted_on = null, overdue_since = null, sealed_on = null, delivered_on = null,
                paper_number = null, times_opened = times_opened + 1""", NationalState.ACCEPTED.code());
        record(key, "ITEM_REOPENED", by, office.today(), Map.of("reason", reason));
        return require(key);
    }

    private static int count(List<ReviewItem> items, java.util.function.Predicate<ReviewItem> which) {
        return (int) items.stream().filter(which).count();
    }

    private void record(ItemKey key, String kind, String actor, LocalDate on, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, actor, on, facts));
    }
}
