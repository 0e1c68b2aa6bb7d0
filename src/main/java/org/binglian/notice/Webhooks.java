package org.binglian.notice;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of departments' own systems, kept by the operator. */
@Service
public class Webhooks {

    private static final int SHORTEST_SECRET = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final WebhookUrls urls;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, WebhookUrls urls, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.urls = urls;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** A new address; {@code secret} is what was made for it, null where the operator gave one. */
    public record Registered(Webhook webhook, String secret) {
    }

    /** @param secret null: one is made, and answered this once. @throws Refusal 422 naming each field that will not do */
    @Transactional
    public Registered register(String department, String url, String secret, List<String> kinds, String by) {
        return register("DEPARTMENT", department, url, secret, kinds, by);
    }

    /** The same; @param channel DEPARTMENT, or {@link Webhook#GATEWAY} for messages to people who consented */
    @Transactional
    public Registered register(String channel, String department, String url, String secret, List<String> kinds, String by) {
        var refusal = Refusal.invalid("webhook-invalid");
        if (url == null || url.isBlank() || url.length() > 500) {
            refusal.field("url", "webhook-url");
        } else {
            switch (urls.problem(url).orElse("")) {
                case "webhook-url" -> refusal.field("url", "webhook-url");
                case "webhook-url-private" -> refusal.field("url", "webhook-url-private");
                case "webhook-url-unknown" -> refusal.field("url", "webhook-url-unknown");
                default -> { }
            }
        }
        if (secret != null && (secret.length() < SHORTEST_SECRET || secret.length() > 200)) {
            refusal.field("secret", "webhook-secret", SHORTEST_SECRET);
        }
        List<String> wanted = kinds == null ? List.of() : kinds;
        if (wanted.stream().anyMatch(kind -> kind == null || !kind.matches("[A-Z][A-Z0-9_]{1,59}")) || String.join(",", wanted).length() > 1000) {
            refusal.field("kinds", "webhook-kinds");
        }
        if (!List.of("DEPARTMENT", Webhook.GATEWAY).contains(channel)) {
            refusal.field("channel", "choice", "DEPARTMENT, GATEWAY");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        String key = secret == null ? fresh() : secret;
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into webhook (department, url, secret, kinds, active, created_by, created_at, channel) values (?, ?, ?, ?, true, ?, ?, ?)")
                .params(department, url, key, String.join(",", wanted), by, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), channel)
                .update(id, "id");
        return new Registered(get(Objects.requireNonNull(id.getKey()).longValue()), secret == null ? key : null);
    }

    /** What is already on its way to one that is not active waits until it is again. @throws Refusal 404 */
    @Transactional
    public Webhook active(long id, boolean active) {
        jdbc.sql("update webhook set active = ? where id = ?").params(active, id).update();
        return get(id);
    }

    public List<Webhook> all() {
        return jdbc.sql("select * from webhook order by id").query(Webhooks::webhook).list();
    }

    private Webhook get(long id) {
        return jdbc.sql("select * from webhook where id = ?").param(id).query(Webhooks::webhook).optional()
                .orElseThrow(() -> Refusal.notFound("webhook-unknown"));
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Webhook webhook(ResultSet row, int index) throws SQLException {
        return new Webhook(row.getLong("id"), row.getString("department"), row.getString("url"),
                Stream.of(row.getString("kinds").split(",")).filter(kind -> !kind.isBlank()).toList(), row.getBoolean("active"),
                row.getString("created_by"), row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("channel"));
    }
}
