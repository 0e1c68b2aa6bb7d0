package org.binglian.supervision;

import java.util.List;
import java.util.Map;
import org.binglian.deadline.ClockWarning;
import org.binglian.deadline.Clocks;
import org.binglian.project.ProjectLock;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Steps that no alarm ends and somebody answers for: the red card of the day after opens the case. The cards are the list of what is
 * due, so a node that dies in between loses nothing; the project's lock is taken before anything else, in a transaction of its own.
 */
@Component
class LateClocks {

    private static final Logger LOG = LoggerFactory.getLogger(LateClocks.class);
    private static final Map<String, String> EVENTS = Map.of("DELIVERY", "PAPER_NOT_DELIVERED", "MEETING", "MINUTES_NOT_KEPT");

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Duties duties;
    private final Accountability accountability;
    private final AccountabilityRows rows;
    private final ProjectLock lock;
    private final TransactionTemplate alone;

    LateClocks(JdbcClient jdbc, Clocks clocks, Duties duties, Accountability accountability, AccountabilityRows rows, ProjectLock lock,
               PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.duties = duties;
        this.accountability = accountability;
        this.rows = rows;
        this.lock = lock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void given(ClockWarning warning) {
        if ("RED".equals(warning.level()) && EVENTS.containsKey(warning.clock().kind())) {
            open(warning.clock().id());
        }
    }

    /** What a node left behind. */
    @Scheduled(initialDelayString = "${binglian.late-clocks.sweep:PT5M}", fixedDelayString = "${binglian.late-clocks.sweep:PT5M}")
    void sweep() {
        jdbc.sql("""
                select c.clock_id from warning_card c join clock k on k.id = c.clock_id where c.level = 'RED' and k.stopped_on is null
                and c.clock_kind in ('DELIVERY', 'MEETING') and not exists (select 1 from accountability_event e where e.clock_id = c.clock_id)""")
                .query(Long.class).list().forEach(this::open);
    }

    private void open(long clockId) {
        try {
            alone.executeWithoutResult(status -> answer(clockId));
        } catch (RuntimeException e) {
            LOG.error("The case about clock {} could not be opened and stays due", clockId, e);
        }
    }

    private void answer(long clockId) {
        lock.lockByKey(clocks.get(clockId).scope().caseNumber());
        var clock = clocks.get(clockId);
        if (!clock.running() || rows.knowsClock(clockId)) {
            return;
        }
        List<Duty> tasks = duties.ofCase(clock.scope().caseNumber()).stream().filter(duty -> duty.kind().equals(clock.kind())).toList();
        if (!tasks.isEmpty()) {
            accountability.ranOut(new Accountability.Event(EVENTS.get(clock.kind()), clock.scope().caseNumber(), clock.scope().itemCode(),
                    tasks.get(0).department(), null, clock.due()), clockId);
        }
    }
}
