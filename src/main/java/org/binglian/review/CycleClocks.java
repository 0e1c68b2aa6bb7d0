package org.binglian.review;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.ItemKind;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.springframework.stereotype.Component;

/**
 * Which clocks count as time used by the office (审批用时, rule 12): the promised clocks of the agencies' items, and the lead
 * department's between acceptance and the start of the reviews; utilities and intermediaries do not.
 */
@Component
public class CycleClocks {

    /** The stages of the cycle, from project initiation to the construction permit. */
    public static final List<String> STAGES = List.of("S1", "S2", "S3");

    private static final List<String> OF_THE_LEAD = List.of("STAGE_START", "INVITATION", "MEETING");

    private final Reviews reviews;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final OfficeTime office;

    CycleClocks(Reviews reviews, Clocks clocks, Catalogue catalogue, OfficeTime office) {
        this.reviews = reviews;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.office = office;
    }

    /** Those of the whole cycle: its stages, and what is handled beside them. */
    public List<RunningClock> ofCycle(ProjectNumber project) {
        return ofCycle(reviews.ofProject(project), clocks.ofProject(project.value()));
    }

    /** The same, of a project's items and clocks that were read before. */
    public List<RunningClock> ofCycle(List<ReviewItem> items, List<RunningClock> all) {
        return of(items, all, item -> STAGES.contains(item.stage()) || "PARALLEL".equals(item.stage()));
    }

    public List<RunningClock> ofStage(ProjectNumber project, String stage) {
        return ofStage(reviews.ofProject(project), clocks.ofProject(project.value()), stage);
    }

    /** The same, of a project's items and clocks that were read before. */
    public List<RunningClock> ofStage(List<ReviewItem> items, List<RunningClock> all, String stage) {
        return of(items, all, item -> stage.equals(item.stage()));
    }

    private List<RunningClock> of(List<ReviewItem> ofProject, List<RunningClock> all, Predicate<ReviewItem> which) {
        var items = ofProject.stream().filter(which).toList();
        Set<ItemKey> counted = items.stream().filter(item -> !outside(item)).map(ReviewItem::key).collect(Collectors.toSet());
        Set<String> cases = items.stream().map(item -> item.key().caseNumber().value()).collect(Collectors.toSet());
        return all.stream()
                .filter(clock -> "PROMISED".equals(clock.kind()) && counted.contains(keyOf(clock))
                        || OF_THE_LEAD.contains(clock.kind()) && cases.contains(clock.scope().caseNumber())).toList();
    }

    private static ItemKey keyOf(RunningClock clock) {
        return new ItemKey(CaseNumber.of(clock.scope().caseNumber()), ItemCode.of(clock.scope().itemCode()));
    }

    private boolean outside(ReviewItem item) {
        return catalogue.known(item.key().item(), office.today())
                .map(listed -> listed.kind() == ItemKind.UTILITY || listed.kind() == ItemKind.INTERMEDIARY_SERVICE).orElse(false);
    }
}
