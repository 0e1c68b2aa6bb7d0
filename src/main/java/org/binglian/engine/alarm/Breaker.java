package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Decisions;
import org.binglian.engine.Vars;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Holds defaults for a supervisor, visibly, where the silence may be the system's: an outage, a leap of the clock, too many of one
 * department at once. The decision {@code default-breaker} says when, {@code alarm-consequence} says what a default is; anything else
 * rings as ever. Both are the office's rules, so the newest release counts.
 */
@Component
public class Breaker {

    static final Duration HELD_FOR = Duration.ofDays(3650);
    private static final int SHOWN = 200;

    private final OfficeTime office;
    private final Decisions decisions;
    private final Consequences consequences;
    private final Troubles troubles;
    private final Heartbeat heartbeat;
    private final Holding holding;
    private final NodeClocks nodes;
    private final ObjectProvider<HeldBefore> before;

    Breaker(OfficeTime office, Decisions decisions, Consequences consequences, Troubles troubles, Heartbeat heartbeat, Holding holding, NodeClocks nodes,
            ObjectProvider<HeldBefore> before) {
        this.office = office;
        this.decisions = decisions;
        this.consequences = consequences;
        this.troubles = troubles;
        this.heartbeat = heartbeat;
        this.holding = holding;
        this.nodes = nodes;
        this.before = before;
    }

    /** A node whose own clock is off by so many seconds; {@code stopped}: it takes no jobs. */
    public record StrayClock(String node, long aheadSeconds, boolean stopped) {
    }

    /** Whether this alarm, whose time has come, may ring. One that a supervisor has released for this date rings without being asked again. */
    boolean mayRing(TimerEntity job, ExecutionEntity execution) {
        var consequence = consequences.of(job, execution);
        if (consequence.isEmpty()) {
            return true;
        }
        var recorded = Optional.ofNullable(before.getIfAvailable()).flatMap(record -> record.until(execution.getProcessBusinessKey(),
                Vars.text(execution, Vars.ITEM_CODE), job.getActivityId(), job.getDuedate().toInstant()));
        if (recorded.isPresent()) {
            return !recorded.get().isAfter(office.now()) || later(job, recorded.get());
        }
        return switch (holding.standing(execution.getProcessInstanceId(), job.getActivityId(), job.getDuedate().toInstant())) {
            case RELEASED -> true;
            case HELD -> wait(job);
            case NONE -> !suspicious(job, execution, consequence.get());
        };
    }

    private boolean suspicious(TimerEntity job, ExecutionEntity execution, String consequence) {
        heartbeat.catchUp();
        Instant due = job.getDuedate().toInstant();
        var held = new HeldAlarm(0, null, null, execution.getProcessInstanceId(), job.getActivityId(), execution.getProcessBusinessKey(),
                Vars.text(execution, Vars.ITEM_CODE), body(execution), consequence, null, office.now(), due);
        var seen = troubles.at(due, held.department());
        var verdict = decisions.firstOfOffice("default-breaker", seen.inputs()).filter(row -> "HOLD".equals(row.get("action")));
        if (verdict.isEmpty()) {
            return false;
        }
        String cause = verdict.get().get("cause") == null ? "OTHER" : verdict.get().get("cause").toString();
        boolean nowHeld = holding.hold(held, cause, seen.episodes().getOrDefault(cause, due.toString()), HoldReason.of(verdict.get()));
        return nowHeld && !wait(job);
    }

    /** Never answers that it may ring. */
    private boolean wait(TimerEntity job) {
        return later(job, office.now().plus(HELD_FOR));
    }

    private static boolean later(TimerEntity job, Instant then) {
        job.createNewTimerJob(Date.from(then));
        return false;
    }

    private static String body(ExecutionEntity execution) {
        for (String name : List.of(Vars.DEPARTMENT, Vars.DECIDING_BODY, Vars.LEAD_DEPARTMENT)) {
            if (Vars.text(execution, name) != null) {
                return Vars.text(execution, name);
            }
        }
        return null;
    }

    /** Those that wait for a supervisor, oldest first, the first 200. */
    public List<HeldAlarm> held() {
        return holding.waiting(SHOWN);
    }

    /** The holds of which something waits. */
    public List<Hold> holds() {
        return holding.open();
    }

    /** The nodes whose own clock is not right. */
    public List<StrayClock> strayClocks() {
        return nodes.stray();
    }
}
