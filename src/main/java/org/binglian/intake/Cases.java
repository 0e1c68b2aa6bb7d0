package org.binglian.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.stereotype.Service;

/** Finds cases and what belongs to them. */
@Service
public class Cases {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final DemandRows demands;

    Cases(CaseRows rows, MaterialRows materials, DemandRows demands) {
        this.rows = rows;
        this.materials = materials;
        this.demands = demands;
    }

    public Optional<ApprovalCase> find(CaseNumber number) {
        return rows.find(number);
    }

    /** @throws Refusal 404 when there is none */
    public ApprovalCase require(CaseNumber number) {
        return find(number).orElseThrow(() -> Refusal.notFound("case-unknown"));
    }

    public Optional<ApprovalCase> track(CaseNumber number, String trackingCode) {
        return find(number).filter(found -> found.trackingCode().equalsIgnoreCase(trackingCode));
    }

    public List<ApprovalCase> ofProject(ProjectNumber project) {
        return rows.ofProject(project);
    }

    /** The newest first, at most {@code limit}, older than the case {@code before} when that is given. */
    public List<ApprovalCase> page(CaseFilter filter, CaseNumber before, int limit) {
        return rows.page(filter, before, limit);
    }

    public List<ItemCode> itemsOf(CaseNumber number) {
        return rows.items(number).stream().map(CaseRows.ItemRow::item).toList();
    }

    /** The bodies that decide an item of the case, each once. */
    public List<String> decidingBodies(CaseNumber number) {
        return rows.items(number).stream().map(CaseRows.ItemRow::decidingBody).distinct().toList();
    }

    public List<CaseMaterial> materialsOf(CaseNumber number) {
        return materials.of(number);
    }

    public List<CaseMaterial> materialsOf(Collection<CaseNumber> numbers) {
        return materials.of(numbers).values().stream().flatMap(List::stream).toList();
    }

    /** The papers of these cases, by case. */
    public Map<CaseNumber, List<CaseMaterial>> materialsByCase(Collection<CaseNumber> numbers) {
        return materials.of(numbers);
    }

    /** The cases of these projects, in the order in which they were received. */
    public List<ApprovalCase> ofProjects(Collection<ProjectNumber> projects) {
        return rows.ofProjects(projects);
    }

    /** The numbers of the cases of these projects. */
    public Map<ProjectNumber, List<String>> numbersOf(Collection<ProjectNumber> projects) {
        return rows.numbersOf(projects);
    }

    /** Whether the department leads a case of the project or decides an item of one. */
    public boolean concerns(String department, ProjectNumber project) {
        return rows.concerns(department, project);
    }

    /** The notices of the present rounds; a case without one has no entry. */
    public Map<CaseNumber, CorrectionNotice> notices(Collection<CaseNumber> numbers) {
        return demands.present(numbers);
    }

    /** What the notice of this round asks; empty when there is none. */
    public List<Demand> demands(CaseNumber number, int round) {
        return demands.of(number, round);
    }

    public Optional<String> noticeNumber(CaseNumber number, int round) {
        return demands.notice(number, round);
    }
}
