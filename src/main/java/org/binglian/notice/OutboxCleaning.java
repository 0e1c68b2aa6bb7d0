package org.binglian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.binglian.access.UnfitSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night what was sent long ago leaves the outbox, in small batches, by one node at a time; whatever stops it, the next night goes on.
 * What waits, is tried again, is stuck or was given up stays. Messages stay, and so does every delivery that counts: it stands in the record.
 */
@Component
class OutboxCleaning {

    static final int AT_ONCE = 500;

    /** The deliveries first: what was taken out of the outbox stays as long as one of its deliveries does. */
    private static final List<String> STATEMENTS = List.of(
            "delete from webhook_delivery where id in (select id from webhook_delivery where state = 'SENT' and sent_at < ? order by id limit " + AT_ONCE + ")",
            "delete from mail_delivery where id in (select id from mail_delivery where state = 'SENT' and sent_at < ? order by id limit " + AT_ONCE + ")",
            "delete from outbox where id in (select o.id from outbox o where o.sent_at < ?"
                    + " and not exists (select 1 from webhook_delivery w where w.outbox_id = o.id and w.state <> 'SENT')"
                    + " and not exists (select 1 from mail_delivery m where m.outbox_id = o.id and m.state <> 'SENT') order by o.sent_at limit " + AT_ONCE + ")");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    OutboxCleaning(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<Clock> clock, @Value("${binglian.outbox.kept:P90D}") Duration kept) {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new UnfitSettings("binglian.outbox.kept is " + kept + ", less than a day.", "Set it to a day or more, such as P90D, or leave it out.");
        }
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.kept = kept;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void clean() {
        var before = clock.instant().minus(kept).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (String statement : STATEMENTS) {
            int gone;
            do {
                gone = some(statement, before);
            } while (gone == AT_ONCE);
        }
    }

    /** None while another node cleans. */
    private int some(String statement, OffsetDateTime before) {
        return transaction.execute(status -> jdbc.sql("select id from outbox_cleaning where id = 1 for update skip locked").query(Integer.class).optional()
                .map(ours -> jdbc.sql(statement).param(before).update()).orElse(0));
    }
}
