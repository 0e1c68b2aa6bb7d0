package org.binglian.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** The warnings that clocks are armed with; each is given once, whichever node gives it. */
@Service
public class Warnings implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Supplier<Remembering> remembering;

    Warnings(JdbcClient jdbc, ClockRows clocks, ApplicationEventPublisher events, PlatformTransactionManager transactions,
             ObjectProvider<Remembering> remembering) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.remembering = SingletonSupplier.ofNullable(remembering::getIfAvailable);
    }

    /** A warning not yet given; dueAt is 00:00, Asia/Shanghai, of its day. */
    public record Warning(long id, long clockId, String level, Instant dueAt) {}

    /** Those not yet given that fall due until then, in order. */
    public List<Warning> dueUntil(Instant until) {
        return jdbc.sql("select id, clock_id, level, due_at from clock_warning where given_at is null and due_at <= ? order by due_at, id")
                .param(at(until))
                .query((row, n) -> new Warning(row.getLong(1), row.getLong(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** 00:00, Asia/Shanghai, of the day on which the clock gives this warning or gave it last; empty where it gives none. */
    public Optional<Instant> dayOf(long clock, String level) {
        var memory = remembering.get();
        var first = memory == null ? Optional.<Map<String, Instant>>empty() : new WarningPlan.FirstWarnings(clock).noted(memory);
        return first.isPresent() ? Optional.ofNullable(first.get().get(level))
                : jdbc.sql("select max(due_at) from clock_warning where clock_id = ? and level = ?").params(clock, level)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant)).single();
    }

    @Override
    public void doDue(Instant now) {
        giveDue(now);
    }

    /** When the next one after then falls due. */
    @Override
    public Optional<Instant> nextAfter(Instant then) {
        return jdbc.sql("select min(due_at) from clock_warning where given_at is null and due_at > ?").param(at(then))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant)).single();
    }

    /**
     * Gives what is due, each in a transaction of its own (or the caller's): marked, and published as {@link ClockWarning}. One that
     * fails is logged, stays due, and holds up no other. Answers how many were given.
     */
    public int giveDue(Instant now) {
        int given = 0;
        for (Warning warning : dueUntil(now)) {
            try {
                given += Boolean.TRUE.equals(transaction.execute(status -> give(warning, now))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("warning {} of clock {} could not be given and stays due", warning.level(), warning.clockId(), e);
            }
        }
        return given;
    }

    private boolean give(Warning warning, Instant now) {
        events.publishEvent(new ClockWarningDue(clocks.get(warning.clockId()).scope()));
        boolean mine = jdbc.sql("update clock_warning set given_at = ? where id = ? and given_at is null")
                .params(at(now), warning.id()).update() == 1;
        if (mine) {
            events.publishEvent(new ClockWarning(clocks.get(warning.clockId()), warning.level(), warning.dueAt()));
        }
        return mine;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, OfficeTime.ZONE);
    }
}
