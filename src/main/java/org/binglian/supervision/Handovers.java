package org.binglian.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.catalogue.FiledList;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.binglian.review.ItemKey;
import org.binglian.review.Reviews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over what was approved to whoever supervises it (rule 11, 审管衔接). One folder an item: a later hand-over of the same item
 * takes an open one up. Called under the project's lock.
 */
@Service
public class Handovers {

    private final HandoverRows rows;
    private final HandoverEntries entries;
    private final SupervisionTarget target;
    private final Reviews reviews;
    private final FiledList filedUnder;
    private final OfficeTime office;
    private final Notices notices;
    private final ObjectProvider<HandoverProcess> process;

    Handovers(HandoverRows rows, HandoverEntries entries, SupervisionTarget target, Reviews reviews, FiledList filedUnder, OfficeTime office,
              Notices notices, ObjectProvider<HandoverProcess> process) {
        this.rows = rows;
        this.entries = entries;
        this.target = target;
        this.reviews = reviews;
        this.filedUnder = filedUnder;
        this.office = office;
        this.notices = notices;
        this.process = process;
    }

    /** What became of the item: its decision, or its passing by default. */
    @Transactional
    public Optional<Handover> decided(ItemKey key) {
        var item = reviews.require(key);
        if (item.decision() == null) {
            return item.passedByDefault() ? handOver(key, "DEFAULT", null) : Optional.empty();
        }
        return switch (item.decision()) {
            case GRANTED, FILED -> handOver(key, "GRANT", null);
            case GRANTED_WITH_CONDITIONS -> handOver(key, "GRANT_WITH_CONDITIONS", item.conditions());
            case SKIPPED -> handOver(key, "SKIPPED", null);
            default -> handOver(key, "REFUSED", null);
        };
    }

    /** Prerequisites of the item have been set aside. @param about their codes */
    @Transactional
    public Optional<Handover> waived(ItemKey key, String about) {
        return handOver(key, "WAIVER", about);
    }

    /** The item was decided on a commitment (告知承诺). @param about what was committed to */
    @Transactional
    public Optional<Handover> commitment(ItemKey key, String about) {
        return handOver(key, "COMMITMENT", about);
    }

    private Optional<Handover> handOver(ItemKey key, String outcome, String about) {
        var item = reviews.require(key);
        var ruling = target.rule(key.item(), item.decidingBody(), outcome, filedUnder.item(key.caseNumber(), key.item()).supervisingDepartment());
        if (ruling.supervisingBody().isBlank()) {
            return Optional.empty();
        }
        rows.open(key).forEach(before -> drop(before, HandoverState.JOINED));
        var handover = rows.insert(new Handover(0, item.project(), key.caseNumber(), key.item(), item.decidingBody(), outcome,
                about == null || about.length() <= 1000 ? about : about.substring(0, 1000), ruling.supervisingBody(),
                ruling.jointWith().isBlank() ? null : ruling.jointWith(), ruling.checkWithin(), ruling.basis(), HandoverState.HANDED_OVER,
                office.today(), null, null, null, null, null, null, null, null, null, null, null));
        entries.record(handover, "HANDED_OVER", Entry.SYSTEM, "outcome", outcome, "about", about, "jointWith", handover.jointWith(),
                "checkWithin", handover.checkWithin(), "basis", handover.basis());
        tell(handover, handover.supervisingBody());
        if (handover.jointWith() != null) {
            tell(handover, handover.jointWith());
        }
        process.getObject().handedOver(handover);
        return Optional.of(handover);
    }

    private void tell(Handover handover, String department) {
        notices.tell(department, "HANDED_OVER", handover.caseNumber().value(), Map.of("checkWithin", handover.checkWithin(), "handover",
                handover.id(), "itemCode", handover.item().value(), "outcome", handover.outcome()));
    }

    /** The applicant has taken the case back: what was told of items that will not be decided falls away. */
    @Transactional
    public void caseWithdrawn(CaseNumber number) {
        ofCase(number).stream().filter(h -> h.state().open() && h.outcome().equals("WAIVER")).forEach(h -> drop(h, HandoverState.WITHDRAWN));
    }

    private void drop(Handover open, HandoverState as) {
        var dropped = rows.set(open.id(), "state = ?, ended_on = ?", as.name(), office.today());
        entries.record(dropped, "HANDOVER_DROPPED", Entry.SYSTEM, "how", as == HandoverState.WITHDRAWN ? "WITHDRAWN_HANDOVER" : as.name());
        process.getObject().dropped(dropped);
    }

    public Handover get(long id) {
        return rows.get(id);
    }

    /** @throws Refusal 404 where the department neither approves nor supervises the item */
    public Handover require(long id, String department) {
        return rows.find(id).filter(handover -> handover.concerns(department)).orElseThrow(() -> Refusal.notFound("handover-unknown"));
    }

    public List<Handover> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }

    public List<Handover> ofCases(Collection<CaseNumber> numbers) {
        return rows.ofCases(numbers);
    }

    /** Whether a hand-over of the project is the department's, on either side. */
    public boolean concern(String department, ProjectNumber project) {
        return rows.ofProject(project).stream().anyMatch(handover -> handover.concerns(department));
    }

    /** The newest first. @param department that checks them, null for all; state and {@code before} (an id) null for all */
    public List<Handover> newest(String department, HandoverState state, Long before, int limit) {
        return rows.newest(department, state, before, limit);
    }
}
