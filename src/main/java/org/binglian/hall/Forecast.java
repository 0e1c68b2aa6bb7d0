package org.binglian.hall;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.deadline.WorkingDays;
import org.binglian.hall.CriticalPath.Kind;
import org.binglian.hall.CriticalPath.Step;
import org.binglian.intake.ApprovalCase;
import org.binglian.prerequisite.Gate;
import org.binglian.review.CycleClocks;
import org.binglian.review.ReviewItem;
import org.springframework.stereotype.Component;

/**
 * When a project comes to its construction permit, and on whom that hangs: due dates of what runs, the promised days of what waits
 * for it, one after another, and the longest chain of each stage that is not applied for. Working days.
 */
@Component
public class Forecast {

    private static final int DEEPEST = 20;

    private final StageStates states;
    private final OpinionsAwaited opinions;
    private final WorkingDays days;
    private final OfficeTime office;

    Forecast(StageStates states, OpinionsAwaited opinions, WorkingDays days, OfficeTime office) {
        this.states = states;
        this.opinions = opinions;
        this.days = days;
        this.office = office;
    }

    /** Empty when nothing is applied for; without steps when all is done. */
    public Optional<CriticalPath> of(ProjectFolder folder) {
        if (folder.items().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = office.today();
        var path = CriticalPath.none(today);
        boolean done = true;
        for (String stage : CycleClocks.STAGES) {
            String state = states.of(folder, stage);
            if ("NOT_STARTED".equals(state)) {
                int chain = states.longestChain(folder.project(), stage);
                path = path.then(new Step(Kind.STAGE, stage, null, null, null, days.plus(path.end(), chain), chain));
                done = false;
            } else if ("RUNNING".equals(state)) {
                path = path.later(stageEnd(folder, stage));
                done = false;
            }
        }
        return Optional.of(done ? new CriticalPath(lastDecision(folder), List.of()) : path);
    }

    /** When each stage of the cycle that is not done is expected to end, one after another. */
    public Map<String, LocalDate> stageEnds(ProjectFolder folder) {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        LocalDate end = office.today();
        for (String stage : CycleClocks.STAGES) {
            String state = states.of(folder, stage);
            if ("NOT_STARTED".equals(state)) {
                end = days.plus(end, states.longestChain(folder.project(), stage));
                ends.put(stage, end);
            } else if ("RUNNING".equals(state)) {
                LocalDate own = stageEnd(folder, stage).end();
                ends.put(stage, own);
                end = own.isAfter(end) ? own : end;
            }
        }
        return ends;
    }

    LocalDate lastDecision(ProjectFolder folder) {
        return folder.items().stream().filter(item -> CycleClocks.STAGES.contains(item.stage())).map(ReviewItem::decidedOn)
                .filter(java.util.Objects::nonNull).max(LocalDate::compareTo).orElse(office.today());
    }

    /** On whom the end of a case hangs. */
    public CriticalPath of(ProjectFolder folder, ApprovalCase filed) {
        return latest(folder, folder.items().stream().filter(item -> item.key().caseNumber().equals(filed.number())).toList());
    }

    private CriticalPath stageEnd(ProjectFolder folder, String stage) {
        return latest(folder, folder.itemsOf(stage));
    }

    private CriticalPath latest(ProjectFolder folder, List<ReviewItem> items) {
        return items.stream().filter(item -> !item.ended()).map(item -> expected(folder, item, 0))
                .reduce(CriticalPath.none(office.today()), CriticalPath::later);
    }

    private CriticalPath expected(ProjectFolder folder, ReviewItem item, int depth) {
        LocalDate today = office.today();
        if (depth > DEEPEST) {
            return CriticalPath.none(today);
        }
        var clock = running(folder, item, "PROMISED");
        if (clock != null) {
            Kind kind = clock.due().isBefore(today) ? Kind.OVERDUE : clock.paused() ? Kind.PAUSED : Kind.REVIEW;
            return opinions.before(folder, item).then(step(kind, item, clock.due().isBefore(today) ? today : clock.due(), 0));
        }
        if (item.startedOn() != null) {
            var open = folder.open(item, Gate.DECISION);
            Kind kind = item.overdueSince() != null && item.bodyDecision() == null ? Kind.OVERDUE : Kind.GATE;
            var needed = after(folder, open, depth);
            return needed.then(step(kind, item, needed.end(), 0));
        }
        var needed = after(folder, folder.open(item, Gate.START), depth);
        var before = needed.steps().isEmpty() ? beforeReview(folder, item) : needed;
        return before.then(step(Kind.WAITING, item, days.plus(before.end(), item.promisedDays()), item.promisedDays()));
    }

    private CriticalPath after(ProjectFolder folder, List<ItemCode> open, int depth) {
        return folder.items().stream().filter(other -> !other.ended() && open.contains(other.key().item()))
                .map(other -> expected(folder, other, depth + 1)).reduce(CriticalPath.none(office.today()), CriticalPath::later);
    }

    /** What a case that is not in review waits for: the applicant's correction, the acceptance, the lead department. */
    private CriticalPath beforeReview(ProjectFolder folder, ReviewItem item) {
        var path = CriticalPath.none(office.today());
        String lead = folder.cases().stream().filter(one -> one.number().equals(item.key().caseNumber())).findFirst()
                .map(ApprovalCase::leadDepartment).orElse(null);
        for (Kind kind : List.of(Kind.CORRECTION, Kind.ACCEPTANCE, Kind.START)) {
            var clock = folder.clocks().stream().filter(one -> one.running() && one.kind().equals(kind == Kind.START ? "STAGE_START" : kind.name())
                    && item.key().caseNumber().value().equals(one.scope().caseNumber())).reduce((a, b) -> b).orElse(null);
            if (clock != null && !clock.due().isBefore(path.end())) {
                path = path.then(new Step(kind, item.stage(), item.key().caseNumber().value(), null, kind == Kind.CORRECTION ? null : lead,
                        clock.due(), 0));
            }
        }
        return path;
    }

    private static RunningClock running(ProjectFolder folder, ReviewItem item, String kind) {
        return folder.clocks().stream().filter(clock -> clock.running() && kind.equals(clock.kind()) && item.scope().equals(clock.scope()))
                .reduce((a, b) -> b).orElse(null);
    }

    private static Step step(Kind kind, ReviewItem item, LocalDate until, int workingDays) {
        return new Step(kind, item.stage(), item.key().caseNumber().value(), item.key().item().value(), item.decidingBody(), until, workingDays);
    }
}
