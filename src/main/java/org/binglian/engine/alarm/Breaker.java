package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Decisions;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.Vars;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds defaults for a supervisor, visibly, when many fall due at once because the system was down or a clock has jumped; the
 * decision {@code default-breaker} says when. A held alarm waits until a supervisor releases it.
 */
@Component
public class Breaker {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final Duration HELD_FOR = Duration.ofDays(3650);
    private static final Duration SEEN_FOR = Duration.ofMinutes(10);

    /** Office time beside the machine's own running time, in nanoseconds. */
    private record Beat(Instant at, long nanos) {
    }

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final Decisions decisions;
    private final Ledger ledger;
    private final Notices notices;
    private final ManagementService management;
    private volatile long outageMinutes;
    private volatile long clockJumpSeconds;
    private volatile Instant seenAt = Instant.EPOCH;
    private volatile Beat lastBeat;

    Breaker(JdbcClient jdbc, OfficeTime office, Decisions decisions, Ledger ledger, Notices notices, @Lazy ManagementService management) {
        this.jdbc = jdbc;
        this.office = office;
        this.decisions = decisions;
        this.ledger = ledger;
        this.notices = notices;
        this.management = management;
    }

    /** An alarm that somebody held back, and why. */
    public record Held(long id, String businessKey, String activity, String reason, Instant heldAt) {
    }

    /**
     * Whether this alarm may ring now. One that a supervisor has released rings without being asked again. The watch over a
     * project's budget, the periods of an accountability case and the alarms of hand-overs are no defaults: neither held nor counted.
     */
    boolean mayRing(TimerEntity job, ExecutionEntity execution) {
        String place = execution.getProcessInstanceId();
        String activity = job.getActivityId();
        if (released(place, activity) || Vars.text(execution, Vars.ACCOUNTABILITY_NUMBER) != null) {
            return true;
        }
        long due = jdbc.sql("select count(*) from ACT_RU_JOB where TYPE_ = 'timer' and DUEDATE_ <= ? and PROCESS_DEF_KEY_ not in (?, ?, ?, ?)")
                .params(java.sql.Timestamp.from(office.now()), ProcessIds.PROJECT_APPROVAL, ProcessIds.ACCOUNTABILITY,
                        ProcessIds.SUPERVISION_HANDOVER, ProcessIds.HANDOVER_COORDINATION).query(Long.class).single();
        boolean lately = seenAt.plus(SEEN_FOR).isAfter(office.now());
        var verdict = decisions.first("default-breaker", Map.of("dueTogether", due, "outageMinutes", lately ? outageMinutes : 0,
                "clockJumpSeconds", lately ? clockJumpSeconds : 0));
        if (verdict.map(row -> !"HOLD".equals(row.get("action"))).orElse(true)) {
            return true;
        }
        String reason = String.valueOf(verdict.get().get("reason"));
        String subject = execution.getProcessBusinessKey();
        String department = Vars.text(execution, Vars.DEPARTMENT);
        jdbc.sql("""
                insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, item_code, department)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(place, activity, subject, reason, office.now().atOffset(ZoneOffset.UTC),
                        Vars.text(execution, Vars.ITEM_CODE), department != null ? department : Vars.text(execution, Vars.DECIDING_BODY)))
                .update();
        ledger.append(new Entry(subject, "DEFAULT_HELD", Entry.SYSTEM, office.today(), Map.of("activity", activity, "reason", reason)));
        notices.tell("supervision", "DEFAULT_HELD", Vars.text(execution, Vars.CASE_NUMBER), Map.of("reason", reason));
        job.createNewTimerJob(java.util.Date.from(office.now().plus(HELD_FOR)));
        return false;
    }

    /** Those that wait for a supervisor, oldest first. */
    public java.util.List<Held> held() {
        return jdbc.sql("select * from held_alarm where released_at is null order by id")
                .query((row, n) -> new Held(row.getLong("id"), row.getString("business_key"), row.getString("activity_id"),
                        row.getString("reason"), row.getObject("held_at", OffsetDateTime.class).toInstant())).list();
    }

    /** Lets a held alarm ring at the next turn. */
    @Transactional
    public void release(long id, String by) {
        var place = jdbc.sql("select process_instance_id from held_alarm where id = ? and released_at is null").param(id)
                .query(String.class).optional().orElseThrow(() -> org.binglian.access.Refusal.notFound("held-alarm-unknown"));
        jdbc.sql("update held_alarm set released_by = ?, released_at = ? where id = ?").params(by, office.now().atOffset(ZoneOffset.UTC), id).update();
        management.createJobQuery().processInstanceId(place).timers().list()
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /** Notes that the office is open; a gap since the last note is an outage, a difference to the machine's running time a jump. */
    @Scheduled(fixedDelayString = "${binglian.heartbeat:PT20S}")
    @Transactional
    public void beat() {
        var now = new Beat(office.now(), System.nanoTime());
        var before = lastBeat;
        long jump = before == null ? 0
                : Duration.between(before.at(), now.at()).minus(Duration.ofNanos(now.nanos() - before.nanos())).toSeconds();
        var closed = jdbc.sql("select beat_at from office_heartbeat where id = 1").query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant).map(then -> Duration.between(then, now.at()).toMinutes()).orElse(0L);
        if (closed > 1 || Math.abs(jump) > 2) {
            LOG.warn("The office was closed for {} minutes; its clock has jumped by {} seconds", closed, jump);
            if (closed > 1) {
                jdbc.sql("insert into office_outage (from_at, until_at) values (?, ?)").params(now.at().minus(Duration.ofMinutes(closed))
                        .atOffset(ZoneOffset.UTC), now.at().atOffset(ZoneOffset.UTC)).update();
            }
            outageMinutes = closed;
            clockJumpSeconds = jump;
            seenAt = now.at();
        }
        lastBeat = now;
        int known = jdbc.sql("update office_heartbeat set beat_at = ? where id = 1").param(now.at().atOffset(ZoneOffset.UTC)).update();
        if (known == 0) {
            jdbc.sql("insert into office_heartbeat (id, beat_at) values (1, ?)").param(now.at().atOffset(ZoneOffset.UTC)).update();
        }
    }

    /** The demo's clock moves on purpose: no outage, no jump. */
    public void noOutage() {
        jdbc.sql("delete from office_heartbeat").update();
        lastBeat = null;
        seenAt = Instant.EPOCH;
        beat();
    }

    private boolean released(String place, String activity) {
        return jdbc.sql("select count(*) from held_alarm where process_instance_id = ? and activity_id = ? and released_at is not null")
                .params(place, activity).query(Integer.class).single() > 0;
    }
}
