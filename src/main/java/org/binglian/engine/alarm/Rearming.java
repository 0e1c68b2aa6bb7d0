package org.binglian.engine.alarm;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
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
 * Held alarms, one case at a time under its lock: what was released is armed anew, what was answered meanwhile, or whose clock has moved,
 * is held no more. The rows say what is to be done, so that a node that dies loses nothing.
 */
@Component
class Rearming {

    private static final Logger LOG = LoggerFactory.getLogger(Rearming.class);
    /** A held alarm's timer is put off for longer than this; one that is due earlier has been given a date of its own. */
    private static final Duration FAR = Breaker.HELD_FOR.dividedBy(2);
    private static final String ALARMS = """
            select h.id, h.process_instance_id, h.activity_id, h.business_key, d.number, h.released_by, h.released_reason from held_alarm h
            left join default_hold d on d.id = h.hold_id\s""";
    private static final String ITS_TIMER = "exists (select 1 from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ "
            + "where j.PROCESS_INSTANCE_ID_ = h.process_instance_id and d.ACT_ID_ = h.activity_id";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final HoldRows holds;
    private final HeldRows held;
    private final HeldTimers timers;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final JobTaking jobs;
    private final TransactionTemplate alone;

    Rearming(JdbcClient jdbc, HoldRows holds, HeldRows held, HeldTimers timers, ProjectLock lock, OfficeTime office, Ledger ledger, JobTaking jobs,
             PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.held = held;
        this.timers = timers;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
        this.jobs = jobs;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(long id, String place, String activity, String businessKey, String hold, String releasedBy, String reason) {
    }

    /** Arms what was released as soon as that is certain. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                released();
            }
        });
    }

    /** Arms what was released and has not been armed. */
    void released() {
        var due = rows("h.released_at is not null and h.rearmed_at is null and h.ended_at is null", Map.of());
        due.forEach(row -> safely(row, () -> arm(row)));
        if (!due.isEmpty()) {
            jobs.lookNow();
        }
    }

    private void arm(Row row) {
        lock.lockByKey(row.businessKey());
        if (jdbc.sql("update held_alarm set rearmed_at = ? where id = ? and rearmed_at is null and ended_at is null").params(holds.now(), row.id()).update() == 0) {
            return;
        }
        if (timers.rearm(row.place(), row.activity())) {
            record(row, "DEFAULT_RELEASED", row.releasedBy(), Map.of("reason", String.valueOf(row.reason())));
        } else {
            end(row, HeldRows.ANSWERED);
        }
    }

    /** Lets go of what waits though its body has answered, or has got more time. */
    void overtaken(Instant now) {
        rows(HeldRows.WAITING + " and not " + ITS_TIMER + ")", Map.of()).forEach(row -> letGo(row, HeldRows.ANSWERED));
        rows(HeldRows.WAITING + " and " + ITS_TIMER + " and j.DUEDATE_ > :now and j.DUEDATE_ < :far)",
                Map.of("now", Timestamp.from(now), "far", Timestamp.from(now.plus(FAR)))).forEach(row -> letGo(row, HeldRows.MOVED));
    }

    private List<Row> rows(String which, Map<String, Object> values) {
        return jdbc.sql(ALARMS + "where " + which + " order by h.id limit " + AT_ONCE).params(values).query((row, n) -> new Row(row.getLong(1), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7))).list();
    }

    private void letGo(Row row, String as) {
        safely(row, () -> {
            lock.lockByKey(row.businessKey());
            if (held.waiting(row.id()).isPresent()) {
                end(row, as);
            }
        });
    }

    private void end(Row row, String as) {
        held.ended(row.id(), as);
        record(row, "DEFAULT_OVERTAKEN", Entry.SYSTEM, Map.of("as", as));
        holds.listAgain(row.hold());
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
