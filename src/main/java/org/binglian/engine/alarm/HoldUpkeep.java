package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.deadline.DueWork;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows by itself: released alarms are armed anew, one case at a time under its lock; what was answered meanwhile, or whose clock
 * has moved, is held no more; a hold of which nothing waits ends. The rows say what is to be done, so that a node that dies loses nothing.
 */
@Component
class HoldUpkeep implements DueWork {

    static final String ANSWERED = "ANSWERED";
    static final String MOVED = "MOVED";

    private static final Logger LOG = LoggerFactory.getLogger(HoldUpkeep.class);
    private static final Duration FAR = Breaker.HELD_FOR.dividedBy(2);
    private static final int AT_ONCE = 500;
    private static final String JOBS = " from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where j.PROCESS_INSTANCE_ID_ = h.process_instance_id "
            + "and d.ACT_ID_ = h.activity_id";

    private final JdbcClient jdbc;
    private final HoldRows holds;
    private final HeldRows held;
    private final HoldTasks tasks;
    private final HeldTimers timers;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final JobTaking jobs;
    private final TransactionTemplate alone;

    HoldUpkeep(JdbcClient jdbc, HoldRows holds, HeldRows held, HoldTasks tasks, HeldTimers timers, ProjectLock lock, OfficeTime office,
               Ledger ledger, Notices notices, JobTaking jobs, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.held = held;
        this.tasks = tasks;
        this.timers = timers;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
        this.jobs = jobs;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(long id, String place, String activity, String businessKey, String hold, String releasedBy, String reason) {
    }

    @Override
    public void doDue(Instant now) {
        rearm();
        for (String row : List.of(" and not exists (select 1" + JOBS + ")", " and exists (select 1" + JOBS + " and j.DUEDATE_ > :now and j.DUEDATE_ < :far)")) {
            waiting(row, now).forEach(one -> each(one, row.contains("not exists") ? ANSWERED : MOVED));
        }
        holds.notClosed().forEach(this::keepUp);
    }

    /** Nothing falls due by its own time. */
    @Override
    public Optional<Instant> nextAfter(Instant then) {
        return Optional.empty();
    }

    /** Arms what was released as soon as that is certain. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rearm();
            }
        });
    }

    void rearm() {
        var due = jdbc.sql("""
                select h.id, h.process_instance_id, h.activity_id, h.business_key, d.number, h.released_by, h.released_reason from held_alarm h
                left join default_hold d on d.id = h.hold_id where h.released_at is not null and h.rearmed_at is null and h.ended_at is null
                order by h.id limit ?""").param(AT_ONCE).query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7))).list();
        due.forEach(row -> safely(row, () -> rearm(row)));
        if (!due.isEmpty()) {
            jobs.lookNow();
        }
    }

    private void rearm(Row row) {
        lock.lockByKey(row.businessKey());
        if (jdbc.sql("update held_alarm set rearmed_at = ? where id = ? and rearmed_at is null and ended_at is null").params(holds.now(), row.id()).update() == 0) {
            return;
        }
        if (timers.rearm(row.place(), row.activity())) {
            record(row, "DEFAULT_RELEASED", row.releasedBy(), Map.of("reason", String.valueOf(row.reason())));
        } else {
            end(row, ANSWERED);
        }
    }

    private List<Row> waiting(String which, Instant now) {
        return jdbc.sql("select h.id, h.process_instance_id, h.activity_id, h.business_key, d.number from held_alarm h left join default_hold d on d.id = h.hold_id "
                        + "where " + HeldRows.WAITING + which + " order by h.id limit 500")
                .param("now", java.sql.Timestamp.from(now)).param("far", java.sql.Timestamp.from(now.plus(FAR)))
                .query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), null, null)).list();
    }

    private void each(Row row, String as) {
        safely(row, () -> {
            lock.lockByKey(row.businessKey());
            if (held.waiting(row.id()).isPresent()) {
                end(row, as);
            }
        });
    }

    /** The body has answered before the consequence, or has got more time. */
    private void end(Row row, String as) {
        held.ended(row.id(), as);
        record(row, "DEFAULT_OVERTAKEN", Entry.SYSTEM, Map.of("as", as));
        holds.listAgain(row.hold());
    }

    private void keepUp(Hold seen) {
        try {
            alone.executeWithoutResult(status -> {
                var hold = holds.locked(seen.number());
                if (hold.waiting() == 0 && !hold.closed()) {
                    holds.close(hold);
                    tasks.nothingHeld(hold);
                } else if (!hold.closed() && !tasks.runs(hold)) {
                    tasks.open(hold);
                } else if (hold.listed() != hold.lines()) {
                    tasks.list(hold);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("The hold {} could not be kept up and is tried again", seen.number(), e);
        }
    }

    void remind(Hold hold) {
        ledger.append(new Entry(hold.number(), "DEFAULTS_NOT_CHECKED", Entry.SYSTEM, hold.checkBy(), Map.of("waiting", hold.waiting())));
        notices.tell("supervision", "DEFAULTS_NOT_CHECKED", null, Map.of("hold", hold.number(), "waiting", hold.waiting()));
    }

    private void record(Row row, String kind, String actor, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("activity", row.activity());
        if (row.hold() != null) {
            all.put("hold", row.hold());
        }
        ledger.append(new Entry(row.businessKey(), kind, actor, office.today(), all));
    }

    private void safely(Row row, Runnable act) {
        try {
            alone.executeWithoutResult(status -> act.run());
        } catch (RuntimeException e) {
            LOG.error("The held default {} of {} could not be carried on and is tried again", row.id(), row.businessKey(), e);
        }
    }
}
