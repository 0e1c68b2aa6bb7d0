package org.binglian.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, in the transaction in which it happened. */
@Component
public class Notices {

    private static final String ENGLISH = "En";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource texts;
    private final Clock clock;
    private final NoticeRows rows;

    Notices(JdbcClient jdbc, ObjectMapper json, MessageSource texts, ObjectProvider<Clock> clock, JdbcTemplate template,
            @Value("${binglian.outbox.enabled:true}") boolean outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.rows = new NoticeRows(template, outbox);
    }

    /** Leaves a message, and a row in the outbox where a system listens or the person wants e-mail; {@code recipient}: a person's id or a group; {@code caseNumber} may be null; text {@code notice.<kind>}. */
    @Transactional
    public void tell(String recipient, String kind, String caseNumber, Map<String, Object> args) {
        if (recipient == null || recipient.isBlank() || kind == null || !kind.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new IllegalArgumentException("A notice has a recipient and a kind in capitals");
        }
        rows.leave(new NoticeRows.Left(recipient, kind, caseNumber, write(args == null ? Map.of() : new TreeMap<>(args)), now()));
    }

    /** Has all that this work tells written at its end, at once; in the caller's transaction. */
    public <T> T gathering(Supplier<T> work) {
        return rows.gathering(work);
    }

    /** The newest messages of these recipients (a person's id and groups), at most {@code limit}, newest first. */
    public List<Message> of(Collection<String> recipients, int limit) {
        return of(recipients, null, limit);
    }

    /** The same, older than the message {@code before} where that is given. */
    public List<Message> of(Collection<String> recipients, Long before, int limit) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, recipient, case_number, kind, args, created_at, read_at from message
                where recipient in (:recipients) and id < :before order by id desc limit :limit""")
                .param("recipients", recipients).param("before", before == null ? Long.MAX_VALUE : before).param("limit", limit)
                .query((rs, n) -> new Message(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4),
                        read(rs.getString(5)), rs.getObject(6, OffsetDateTime.class).toInstant(),
                        instant(rs.getObject(7, OffsetDateTime.class)))).list();
    }

    /** Notes that a message was read, where it belongs to one of these recipients. */
    @Transactional
    public boolean read(long id, Collection<String> recipients) {
        return !recipients.isEmpty() && jdbc.sql(
                "update message set read_at = :now where id = :id and read_at is null and recipient in (:recipients)")
                .param("now", now()).param("id", id).param("recipients", recipients).update() == 1;
    }

    /** Notes that all messages of these recipients were read. */
    @Transactional
    public void readAll(Collection<String> recipients) {
        if (!recipients.isEmpty()) {
            jdbc.sql("update message set read_at = :now where read_at is null and recipient in (:recipients)").param("now", now())
                    .param("recipients", recipients).update();
        }
    }

    /**
     * The message in words; {0} is the case number, then the values by the order of their names, codes in words. Beside a value that an
     * analyst's table gives in Chinese, {@code xEn} is the same in English and takes its place there. A message that names an item has
     * the text {@code notice.<kind>.item} where there is one.
     */
    public String text(Message message, Locale locale) {
        var values = new java.util.ArrayList<Object>();
        values.add(message.caseNumber() == null ? "" : message.caseNumber());
        var args = new TreeMap<>(message.args());
        args.forEach((name, chinese) -> {
            if (!name.endsWith(ENGLISH) || !args.containsKey(name.substring(0, name.length() - ENGLISH.length()))) {
                Object value = "zh".equals(locale.getLanguage()) ? chinese : args.getOrDefault(name + ENGLISH, chinese);
                values.add(texts.getMessage("code." + value, null, String.valueOf(value), locale));
            }
        });
        String key = "notice." + message.kind();
        String text = args.containsKey("item") ? texts.getMessage(key + ".item", values.toArray(), null, locale) : null;
        return text == null ? texts.getMessage(key, values.toArray(), message.kind(), locale) : text;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private String write(Map<String, Object> args) {
        try {
            return json.writeValueAsString(args);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The values of a notice must be plain", e);
        }
    }

    private Map<String, Object> read(String args) {
        try {
            return json.readValue(args, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice cannot be read", e);
        }
    }
}
