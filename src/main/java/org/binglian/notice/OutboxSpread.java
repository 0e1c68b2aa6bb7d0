package org.binglian.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices out of the outbox, in their order, and puts one delivery for each system or address that wants them. The rows of the
 * webhooks are the lock under which nodes take turns.
 */
@Component
class OutboxSpread {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final MailQueue mails;
    private final ObjectProvider<Contacts> contacts;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final Notices notices;

    OutboxSpread(JdbcClient jdbc, TransactionTemplate transaction, ObjectMapper json, ObjectProvider<Clock> clock, MailQueue mails,
                 ObjectProvider<Contacts> contacts, ObjectProvider<JavaMailSender> mailServer, Notices notices) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.mails = mails;
        this.contacts = contacts;
        this.mailServer = mailServer;
        this.notices = notices;
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
                webhooks.stream().filter(webhook -> webhook.wants(notice.recipient(), notice.kind())).forEach(webhook -> put(webhook, notice, null, now));
                outside(webhooks, notice, now);
            }
        }
        return notices.size() == AT_ONCE;
    }

    /** To a person: by e-mail and through the gateways, each only where it is wanted. */
    private void outside(List<Webhook> webhooks, Notice notice, OffsetDateTime now) {
        var known = contacts.getObject();
        if (mailServer.getIfAvailable() != null) {
            known.wantedEmail(notice.recipient()).ifPresent(email -> mails.put(notice.id(), notice.recipient(), email, notice.kind(), notice.subject(),
                    notice.payload(), notice.key()));
        }
        var gateways = webhooks.stream().filter(webhook -> webhook.carries(notice.kind())).toList();
        if (!gateways.isEmpty()) {
            known.consentedMobile(notice.recipient()).ifPresent(mobile -> gateways.forEach(gateway -> put(gateway, notice, mobile, now)));
        }
    }

    private void put(Webhook webhook, Notice notice, String mobile, OffsetDateTime now) {
        jdbc.sql("""
                insert into webhook_delivery (webhook_id, outbox_id, kind, body, idempotency_key, state, attempts, next_at, created_at)
                values (?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)""")
                .params(webhook.id(), notice.id(), notice.kind(), body(webhook, notice, mobile), notice.key() + "." + webhook.id(), now, now).update();
    }

    private String words(Notice notice, Locale locale) throws JsonProcessingException {
        return notices.text(new Message(0, notice.recipient(), notice.subject(), notice.kind(), json.readValue(notice.payload(), new TypeReference<>() {}),
                notice.createdAt().toInstant(), null), locale);
    }

    private String body(Webhook webhook, Notice notice, String mobile) {
        try {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", notice.key());
            body.put("kind", notice.kind());
            if (mobile == null) {
                body.put("department", webhook.department());
            } else {
                body.put("channel", Webhook.GATEWAY);
                body.put("mobile", mobile);
                body.put("text", words(notice, Locale.CHINESE));
                body.put("textEn", words(notice, Locale.ENGLISH));
            }
            body.put("caseNumber", notice.subject());
            body.put("createdAt", notice.createdAt().toInstant().toString());
            body.put("data", json.readTree(notice.payload()));
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice cannot be read", e);
        }
    }
}
