package org.binglian.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices out of the outbox, in their order, and puts one delivery for each department's system that wants them. The rows of the
 * webhooks are the lock under which nodes take turns.
 */
@Component
class OutboxSpread {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    OutboxSpread(JdbcClient jdbc, TransactionTemplate transaction, ObjectMapper json, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    private record Notice(long id, String kind, String recipient, String subject, String payload, String key, OffsetDateTime createdAt) {
    }

    void spread() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> some()));
        } while (more);
    }

    /** Whether there may be more. */
    private boolean some() {
        List<Webhook> webhooks = jdbc.sql("select * from webhook where active = true order by id for update").query(Webhooks::webhook).list();
        List<Notice> notices = jdbc.sql("""
                select id, kind, recipient, subject, payload, idempotency_key, created_at from outbox where sent_at is null
                order by id limit ?""").param(AT_ONCE)
                .query((rs, n) -> new Notice(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6),
                        rs.getObject(7, OffsetDateTime.class))).list();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (Notice notice : notices) {
            int mine = jdbc.sql("update outbox set sent_at = ?, attempts = attempts + 1 where id = ? and sent_at is null").params(now, notice.id())
                    .update();
            if (mine == 1) {
                webhooks.stream().filter(webhook -> webhook.wants(notice.recipient(), notice.kind())).forEach(webhook -> put(webhook, notice, now));
            }
        }
        return notices.size() == AT_ONCE;
    }

    private void put(Webhook webhook, Notice notice, OffsetDateTime now) {
        jdbc.sql("""
                insert into webhook_delivery (webhook_id, outbox_id, kind, body, idempotency_key, state, attempts, next_at, created_at)
                values (?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)""")
                .params(webhook.id(), notice.id(), notice.kind(), body(webhook, notice), notice.key() + "." + webhook.id(), now, now).update();
    }

    private String body(Webhook webhook, Notice notice) {
        try {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", notice.key());
            body.put("kind", notice.kind());
            body.put("department", webhook.department());
            body.put("caseNumber", notice.subject());
            body.put("createdAt", notice.createdAt().toInstant().toString());
            body.put("data", json.readTree(notice.payload()));
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice cannot be read", e);
        }
    }
}
