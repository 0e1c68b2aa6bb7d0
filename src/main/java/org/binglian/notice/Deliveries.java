package org.binglian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered, what is being tried again, and what is stuck; the operator tries a stuck one again, or lets it go. */
@Service
public class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** The newest first. @param state null for all */
    public List<Delivery> newest(String state, int limit) {
        return jdbc.sql("""
                select d.*, w.department from webhook_delivery d join webhook w on w.id = d.webhook_id
                where (:state is null or d.state = :state) order by d.id desc limit :limit""")
                .param("state", state, java.sql.Types.VARCHAR).param("limit", limit).query(Deliveries::delivery).list();
    }

    /** Begins a stuck delivery's tries anew, as soon as the sender comes by. @throws Refusal 409 when it is not stuck */
    @Transactional
    public void retry(long id) {
        act(jdbc.sql("update webhook_delivery set state = 'PENDING', attempts = 0, next_at = ? where id = ? and state = 'STUCK'")
                .params(now(), id).update());
    }

    /** Gives a stuck delivery up, so that those behind it go. @throws Refusal 409 when it is not stuck */
    @Transactional
    public void skip(long id) {
        act(jdbc.sql("update webhook_delivery set state = 'SKIPPED' where id = ? and state = 'STUCK'").param(id).update());
    }

    private static void act(int changed) {
        if (changed == 0) {
            throw Refusal.conflict("delivery-not-stuck");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(row.getLong("id"), row.getLong("webhook_id"), row.getString("department"), row.getString("kind"),
                row.getString("idempotency_key"), row.getString("state"), row.getInt("attempts"), instant(row, "next_at"),
                (Integer) row.getObject("last_status"), row.getString("last_error"), instant(row, "created_at"), instant(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
