package org.binglian.hall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers kept for an Idempotency-Key, for a week. */
@Component
class KeptAnswers {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int OPEN = 0;

    record Answer(String requestHash, int status, byte[] body, String contentType, String location) {}

    /** Another request holds the key. */
    static class AlreadyClaimed extends RuntimeException {
        AlreadyClaimed(Throwable cause) {
            super(cause);
        }
    }

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Answer> find(String person, String key) {
        return jdbc.sql("""
                select request_hash, status, body, content_type, location from idempotency
                where person = ? and request_key = ?""").params(person, key)
                .query((rs, n) -> new Answer(rs.getString(1), rs.getInt(2), bytes(rs.getString(3)), rs.getString(4),
                        rs.getString(5))).optional();
    }

    /** Takes the key in the current transaction; waits for whoever on another node holds it. */
    void claim(String person, String key, String requestHash) {
        try {
            jdbc.sql("""
                    insert into idempotency (person, request_key, request_hash, status, created_at)
                    values (?, ?, ?, ?, ?)""")
                    .params(person, key, requestHash, OPEN, Instant.now().atOffset(ZoneOffset.UTC)).update();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            throw new AlreadyClaimed(e);
        }
    }

    void keep(String person, String key, int status, byte[] body, String contentType, String location) {
        jdbc.sql("""
                update idempotency set status = ?, body = ?, content_type = ?, location = ?
                where person = ? and request_key = ?""")
                .params(Arrays.asList(status, new String(body, StandardCharsets.UTF_8), contentType, location, person, key))
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        jdbc.sql("delete from idempotency where created_at < ?")
                .param(Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }

    private static byte[] bytes(String body) {
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }
}
