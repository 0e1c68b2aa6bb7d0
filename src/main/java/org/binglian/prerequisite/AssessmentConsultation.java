package org.binglian.prerequisite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.Project;
import org.springframework.stereotype.Service;

/** Asks the register what it spares an item, in the caller's transaction. */
@Service
public class AssessmentConsultation {

    private final Assessments assessments;
    private final AssessmentUses uses;
    private final AssessmentRule rule;
    private final OfficeTime office;
    private final Ledger ledger;

    AssessmentConsultation(Assessments assessments, AssessmentUses uses, AssessmentRule rule, OfficeTime office, Ledger ledger) {
        this.assessments = assessments;
        this.uses = uses;
        this.rule = rule;
        this.office = office;
        this.ledger = ledger;
    }

    /** An assessment that covers a project, and what it spares each of these items. */
    public record Covering(Assessment assessment, Map<ItemCode, AssessmentRule.Ruling> spared) {
    }

    /** The valid assessments that cover a project, and what each spares of the items that apply; nothing is kept. */
    public List<Covering> covering(List<String> plots, ProjectFacts facts, List<ItemCode> items) {
        return spared(assessments.covering(plots, facts.region(), office.today()), facts, items);
    }

    /** The valid assessments, wherever. */
    public List<Assessment> inForce() {
        return assessments.inForce(office.today());
    }

    /** The same as {@code covering}, of the valid assessments read before. */
    public List<Covering> covering(List<Assessment> inForce, List<String> plots, ProjectFacts facts, List<ItemCode> items) {
        return spared(inForce.stream().filter(assessment -> assessment.covers(plots, facts.region())).toList(), facts, items);
    }

    private List<Covering> spared(List<Assessment> covering, ProjectFacts facts, List<ItemCode> items) {
        return covering.stream().map(assessment -> {
            Map<ItemCode, AssessmentRule.Ruling> spared = new LinkedHashMap<>();
            items.forEach(item -> {
                var ruling = rule.rule(assessment.kind(), item, facts.projectClass(), facts.region());
                if (ruling.spares()) {
                    spared.put(item, ruling);
                }
            });
            return new Covering(assessment, spared);
        }).toList();
    }

    /**
     * The item leans from now on what spares it most; it remembers its own full flow. One that was opened again never leans on what
     * it had leant on before.
     */
    public Optional<AssessmentUse> consult(Project project, CaseNumber caseNumber, ItemCode item, String flow) {
        var before = uses.ofItem(caseNumber, item);
        before.stream().filter(AssessmentUse::open).forEach(use -> uses.end(use.id(), office.today(), "OPENED_AGAIN"));
        Set<String> known = before.stream().map(AssessmentUse::number).collect(Collectors.toSet());
        String fullFlow = before.isEmpty() ? flow : before.get(before.size() - 1).fullFlow();
        List<AssessmentUse> found = new ArrayList<>();
        for (Covering covering : covering(project.plots(), project.facts(), List.of(item))) {
            var ruling = covering.spared().get(item);
            if (ruling != null && !known.contains(covering.assessment().number())) {
                found.add(new AssessmentUse(0, covering.assessment().number(), covering.assessment().kind(), project.number(), caseNumber, item,
                        ruling.treatment(), ruling.flow() == null ? "" : ruling.flow(), fullFlow, ruling.basis(), office.today(), null, null));
            }
        }
        var best = found.stream().max(Comparator.comparingInt(use -> new AssessmentRule.Ruling(use.treatment(), "", "").rank()));
        best.ifPresent(this::take);
        return best;
    }

    private void take(AssessmentUse use) {
        uses.insert(use);
        ledger.append(new Entry(use.caseNumber().value(), "ASSESSMENT_APPLIED", Entry.SYSTEM, office.today(), Map.of("itemCode",
                use.item().value(), "assessment", use.number(), "treatment", use.treatment(), "basis", use.basis())));
        ledger.append(new Entry(use.number(), "ASSESSMENT_USED", Entry.SYSTEM, office.today(), Map.of("caseNumber", use.caseNumber().value(),
                "itemCode", use.item().value(), "treatment", use.treatment())));
    }
}
