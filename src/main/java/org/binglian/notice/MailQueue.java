package org.binglian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The e-mails to be sent: claimed with a lease by whoever sends, tried again with growing pauses, never two of one message. */
@Component
public class MailQueue {

    /** The kind of a mail that carries a code; its payload is emptied once it is sent. */
    static final String CODE = "EMAIL_CODE";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int attempts;

    MailQueue(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<Clock> clock, @Value("${binglian.mail.attempts:8}") int attempts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.attempts = attempts;
    }

    /** @param key of the outbox row, which becomes the Message-ID */
    void put(long outbox, String recipient, String email, String kind, String caseNumber, String payload, String key) {
        var now = time(clock.instant());
        jdbc.sql("""
                insert into mail_delivery (outbox_id, recipient, email, kind, case_number, payload, message_id, state, attempts, next_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)""")
                .params(Arrays.asList(outbox, recipient, email, kind, caseNumber, payload, "<" + key + "@binglian>", now, now)).update();
    }

    void putCode(String recipient, String email, String code) {
        put(0, recipient, email, CODE, null, "{\"code\":\"" + code + "\"}", UUID.randomUUID().toString());
    }

    /** The next mail that is due and ours to send now. */
    Optional<Mail> claim() {
        return transaction.execute(status -> {
            var now = time(clock.instant());
            for (Mail due : jdbc.sql("""
                    select * from mail_delivery where state = 'PENDING' and next_at <= ? or state = 'SENDING' and leased_until < ?
                    order by id limit 20""").params(now, now).query(MailQueue::mail).list()) {
                int mine = jdbc.sql("update mail_delivery set state = 'SENDING', attempts = attempts + 1, leased_until = ? where id = ? and state = ? and attempts = ?")
                        .params(time(clock.instant().plus(DeliveryQueue.LEASE)), due.id(), due.state(), due.attempts()).update();
                if (mine == 1) {
                    return Optional.of(due);
                }
            }
            return Optional.empty();
        });
    }

    void sent(Mail mail) {
        jdbc.sql("update mail_delivery set state = 'SENT', sent_at = ?, last_error = null, payload = case when kind = 'EMAIL_CODE' then '{}' else payload end where id = ?")
                .params(time(clock.instant()), mail.id()).update();
    }

    void failed(Mail claimed, String error) {
        int tried = claimed.attempts() + 1;
        jdbc.sql("update mail_delivery set state = ?, next_at = ?, last_error = ? where id = ? and state = 'SENDING' and attempts = ?")
                .params(tried >= attempts ? "STUCK" : "PENDING", time(clock.instant().plus(DeliveryQueue.pause(tried))),
                        error.length() > 300 ? error.substring(0, 300) : error, claimed.id(), tried).update();
    }

    /** The newest first. @param state null for all */
    public List<Mail> newest(String state, int limit) {
        return jdbc.sql("select * from mail_delivery where (:state is null or state = :state) order by id desc limit :limit")
                .param("state", state, java.sql.Types.VARCHAR).param("limit", limit).query(MailQueue::mail).list();
    }

    /** Begins a stuck mail's tries anew. @throws Refusal 409 when it is not stuck */
    public void retry(long id) {
        if (jdbc.sql("update mail_delivery set state = 'PENDING', attempts = 0, next_at = ? where id = ? and state = 'STUCK'")
                .params(time(clock.instant()), id).update() == 0) {
            throw Refusal.conflict("delivery-not-stuck");
        }
    }

    private static Mail mail(ResultSet rs, int n) throws SQLException {
        return new Mail(rs.getLong("id"), rs.getString("recipient"), rs.getString("email"), rs.getString("kind"), rs.getString("case_number"),
                rs.getString("payload"), rs.getString("message_id"), rs.getString("state"), rs.getInt("attempts"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(), rs.getString("last_error"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
