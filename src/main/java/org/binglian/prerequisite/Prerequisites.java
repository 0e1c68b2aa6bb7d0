package org.binglian.prerequisite;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Prerequisite;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the lines of an item, closes them when an item of the project is fulfilled, and answers for the gates. */
@Service
public class Prerequisites {

    private final PrerequisiteRows rows;
    private final WaiverRule rule;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Prerequisites(PrerequisiteRows rows, WaiverRule rule, OfficeTime office, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rule = rule;
        this.office = office;
        this.ledger = ledger;
        this.events = events;
    }

    /** Decides for each prerequisite that counts whether it holds the start, the decision or the start of work. */
    @Transactional
    public void open(ProjectNumber project, String projectClass, CaseNumber caseNumber, Item item, Set<ItemCode> applies) {
        rows.removeOf(caseNumber, item.code());
        Set<ItemCode> fulfilled = rows.fulfilled(project);
        for (Prerequisite element : item.prerequisites()) {
            List<ItemCode> anyOf = element.counting(applies::contains);
            if (!anyOf.isEmpty()) {
                open(project, projectClass, caseNumber, item.code(), anyOf, element.decision(), fulfilled);
            }
        }
    }

    private void open(ProjectNumber project, String projectClass, CaseNumber caseNumber, ItemCode item, List<ItemCode> anyOf,
                      WaiverDecision catalogue, Set<ItemCode> fulfilled) {
        var ruling = rule.rule(item, anyOf.get(0), projectClass, catalogue.name());
        if (ruling.dropped()) {
            return;
        }
        var decision = WaiverDecision.valueOf(ruling.decision());
        var closedBy = anyOf.stream().filter(fulfilled::contains).findFirst().orElse(null);
        rows.insert(project, caseNumber, item, anyOf, decision, ruling.reason(), office.today(), closedBy);
        if (closedBy == null && decision != WaiverDecision.HARD) {
            ledger.append(new Entry(caseNumber.value(), "PREREQUISITE_WAIVED", "system", office.today(), Map.of("itemCode", item.value(),
                    "prerequisite", anyOf.get(0).value(), "decision", decision.name(), "reason", ruling.reason())));
        }
    }

    /** An item of the project is granted, or has passed by default: closes every line that waited for it. */
    @Transactional
    public void fulfilled(ProjectNumber project, ItemCode item, String how, LocalDate on) {
        rows.fulfil(project, item, how, on);
        var closed = rows.openFor(project, item);
        closed.forEach(line -> {
            rows.close(line.id(), item, how, on);
            if (line.waived()) {
                ledger.append(new Entry(line.caseNumber().value(), "WAIVER_CLOSED", "system", on,
                        Map.of("itemCode", line.item().value(), "prerequisite", item.value(), "how", how)));
            }
        });
        Set<GatesMoved.Waiting> moved = closed.stream().map(line -> new GatesMoved.Waiting(line.caseNumber(), line.item()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        events.publishEvent(new ItemFulfilled(project, item, how));
        events.publishEvent(new GatesMoved(project, moved));
    }

    /** An item of the project will not be granted: whoever waits for it looks again. */
    public void failed(ProjectNumber project, ItemCode item) {
        events.publishEvent(new GatesMoved(project, rows.openFor(project, item).stream()
                .map(line -> new GatesMoved.Waiting(line.caseNumber(), line.item())).collect(Collectors.toSet())));
    }

    /** A fulfilment is taken back (撤销): later lines wait for it again; gates that have let go stay open. */
    @Transactional
    public void takenBack(ProjectNumber project, ItemCode item) {
        rows.unfulfil(project, item);
        events.publishEvent(new ItemTakenBack(project, item));
    }

    /** The same, and lines that it had closed are open again for those who have not passed their gate yet. */
    @Transactional
    public void takenBack(ProjectNumber project, ItemCode item, Predicate<PrerequisiteLine> beforeItsGate) {
        takenBack(project, item);
        for (var line : rows.closedBy(project, item)) {
            if (beforeItsGate.test(line)) {
                rows.reopen(line.id());
                ledger.append(new Entry(line.caseNumber().value(), "PREREQUISITE_OPEN_AGAIN", Entry.SYSTEM, office.today(),
                        Map.of("itemCode", line.item().value(), "prerequisite", item.value())));
            }
        }
    }

    /** The items that this item still waits for before it may start. */
    public List<ItemCode> hardOpen(CaseNumber caseNumber, ItemCode item) {
        return rows.ofItem(caseNumber, item).stream().filter(line -> line.open() && line.gate() == Gate.START)
                .flatMap(line -> line.anyOf().stream()).toList();
    }

    public boolean decisionOpen(CaseNumber caseNumber, ItemCode item) {
        return rows.ofItem(caseNumber, item).stream().noneMatch(line -> line.open() && line.gate() == Gate.DECISION);
    }

    /** The lines that still hold back the start of work of a project, whatever case opened them. */
    public List<PrerequisiteLine> holdingStartOfWork(ProjectNumber project) {
        return rows.open(project, Gate.START_OF_WORK);
    }

    public List<PrerequisiteLine> ofCase(CaseNumber caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The lines of all cases of these projects, in the order in which they were opened. */
    public List<PrerequisiteLine> ofProjects(Collection<ProjectNumber> projects) {
        return rows.ofProjects(projects);
    }

    /** What is fulfilled, by project; a project with nothing has no entry. */
    public Map<ProjectNumber, Set<ItemCode>> fulfilledIn(Collection<ProjectNumber> projects) {
        return rows.fulfilled(projects);
    }

    public Set<ItemCode> fulfilledIn(ProjectNumber project) {
        return rows.fulfilled(project);
    }
}
