package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.binglian.deadline.OfficeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes that the office is open: a gap in which no node has noted anything is an outage. A leap of the office's clock is noted apart, and
 * is no outage. Beats are in real time, so that the demo may move; what is noted is in office time.
 */
@Component
public class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration SAME_LEAP = Duration.ofMinutes(2);
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final NodeClocks nodes;
    private final Troubles troubles;
    private final LeptLocks locks;
    private final TransactionTemplate alone;
    private OfficeTime.Leap noted;
    private volatile Instant beaten;

    Heartbeat(JdbcClient jdbc, OfficeTime office, NodeClocks nodes, Troubles troubles, LeptLocks locks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.office = office;
        this.nodes = nodes;
        this.troubles = troubles;
        this.locks = locks;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${binglian.heartbeat:PT20S}")
    public void beat() {
        office.real();
        noteLeap();
        alone.executeWithoutResult(status -> {
            var before = jdbc.sql("select beat_at from office_heartbeat where id = 1 for update").query(OffsetDateTime.class).optional();
            Instant real = office.real();
            before.map(OffsetDateTime::toInstant).ifPresent(then -> noteOutage(Duration.between(then, real).minus(leptSince(then))));
            int known = jdbc.sql("update office_heartbeat set beat_at = ? where id = 1").param(utc(real)).update();
            if (known == 0) {
                jdbc.sql("insert into office_heartbeat (id, beat_at) select 1, ? where not exists (select 1 from office_heartbeat where id = 1)")
                        .param(utc(real)).update();
            }
            beaten = real;
        });
        troubles.forget();
    }

    /** Before a silence is judged: a node that could not beat, since it stood still or its database was away, finds out first how long that was. */
    void catchUp() {
        if (beaten == null || Duration.between(beaten, office.real()).compareTo(SILENT) > 0) {
            beat();
        } else {
            noteLeap();
        }
    }

    /** Writes down a leap that this node has seen; another node may have done so already. */
    synchronized void noteLeap() {
        var leap = office.leap().orElse(null);
        if (leap == null || leap.equals(noted)) {
            return;
        }
        alone.executeWithoutResult(status -> {
            jdbc.sql("select id from default_breaker where id = 1 for update").query(Integer.class).single();
            long seconds = leap.by().toSeconds();
            boolean known = jdbc.sql("select count(*) from clock_jump where jumped_at between ? and ? and seconds between ? and ?")
                    .params(utc(leap.at().minus(SAME_LEAP)), utc(leap.at().plus(SAME_LEAP)), seconds - 5, seconds + 5).query(Long.class).single() > 0;
            if (!known) {
                jdbc.sql("insert into clock_jump (jumped_at, seconds, noted_by) values (?, ?, ?)").params(utc(leap.at()), seconds, nodes.name()).update();
            }
        });
        if (leap.by().isNegative()) {
            locks.free();
        }
        noted = leap;
        troubles.forget();
    }

    private void noteOutage(Duration closed) {
        if (closed.toMinutes() > 1) {
            Instant now = office.now();
            LOG.warn("The office was closed for {} minutes", closed.toMinutes());
            jdbc.sql("insert into office_outage (from_at, until_at) values (?, ?)").params(utc(now.minus(closed)), utc(now)).update();
        }
    }

    /** By how much the clock itself has gone ahead since then. */
    private Duration leptSince(Instant then) {
        Instant officeThen = then.plus(office.offset());
        return Duration.ofSeconds(Math.max(0, jdbc.sql("select coalesce(sum(seconds), 0) from clock_jump where jumped_at > ?").param(utc(officeThen))
                .query(Long.class).single()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
