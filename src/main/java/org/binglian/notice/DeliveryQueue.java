package org.binglian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deliveries of each webhook, in the order of the outbox: only the first that is not over may be sent, by whoever claims it; a claim
 * that was never settled runs out, so that a node that died is made good.
 */
@Component
class DeliveryQueue {

    static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int attempts;

    DeliveryQueue(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<Clock> clock,
                  @Value("${binglian.webhooks.attempts:8}") int attempts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.attempts = attempts;
    }

    /** A delivery that is ours to send now. */
    record Claimed(long id, String url, String secret, String kind, String body, String key, int attempt) {
    }

    private record Head(Claimed delivery, String state, OffsetDateTime nextAt, OffsetDateTime leasedUntil) {

        boolean mayGo(Instant now) {
            return state.equals("PENDING") && !nextAt.toInstant().isAfter(now) || state.equals("SENDING") && leasedUntil.toInstant().isBefore(now);
        }
    }

    List<Long> withSomethingOpen() {
        return jdbc.sql("""
                select distinct w.id from webhook w join webhook_delivery d on d.webhook_id = w.id
                where w.active = true and d.state in ('PENDING', 'SENDING') order by w.id""").query(Long.class).list();
    }

    Optional<Claimed> claim(long webhook) {
        return transaction.execute(status -> head(webhook).filter(head -> head.mayGo(clock.instant())).filter(this::mine).map(head -> {
            var d = head.delivery();
            return new Claimed(d.id(), d.url(), d.secret(), d.kind(), d.body(), d.key(), d.attempt() + 1);
        }));
    }

    private Optional<Head> head(long webhook) {
        return jdbc.sql("""
                select d.id, w.url, w.secret, d.kind, d.body, d.idempotency_key, d.attempts, d.state, d.next_at, d.leased_until
                from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.webhook_id = ? and w.active = true and d.state in ('PENDING', 'SENDING', 'STUCK') order by d.outbox_id limit 1""")
                .param(webhook).query((rs, n) -> new Head(new Claimed(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4),
                        rs.getString(5), rs.getString(6), rs.getInt(7)), rs.getString(8), rs.getObject(9, OffsetDateTime.class),
                        rs.getObject(10, OffsetDateTime.class))).optional();
    }

    private boolean mine(Head head) {
        return jdbc.sql("""
                update webhook_delivery set state = 'SENDING', attempts = attempts + 1, leased_until = ?
                where id = ? and state = ? and attempts = ?""")
                .params(time(clock.instant().plus(LEASE)), head.delivery().id(), head.state(), head.delivery().attempt()).update() == 1;
    }

    void sent(Claimed delivery, int status) {
        jdbc.sql("update webhook_delivery set state = 'SENT', sent_at = ?, last_status = ?, last_error = null where id = ?")
                .params(time(clock.instant()), status, delivery.id()).update();
    }

    /** To be tried again after a pause that grows, or stuck after the last try. @param status of the answer, null when there was none */
    void failed(Claimed delivery, Integer status, String error) {
        boolean last = delivery.attempt() >= attempts;
        jdbc.sql("update webhook_delivery set state = ?, next_at = ?, last_status = ?, last_error = ? where id = ? and state = 'SENDING' and attempts = ?")
                .params(java.util.Arrays.asList(last ? "STUCK" : "PENDING", time(clock.instant().plus(pause(delivery.attempt()))), status,
                        error.length() > 300 ? error.substring(0, 300) : error, delivery.id(), delivery.attempt())).update();
    }

    /** 10 seconds, then three times as long after each try, six hours at most. */
    static Duration pause(int attempt) {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
