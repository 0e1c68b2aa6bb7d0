package org.binglian.engine.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of holds. */
@Component
class HoldRows {

    private static final String HOLDS = """
            select d.*, (select count(*) from held_alarm h where h.hold_id = d.id and h.released_at is null and h.ended_at is null) as waiting,
            (select count(*) from held_alarm h where h.hold_id = d.id) as lines from default_hold d
            """;

    private final JdbcClient jdbc;
    private final OfficeTime office;

    HoldRows(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** Whoever opens a hold waits here for whoever else does; the last lock that is taken before a hold's own. */
    void oneAtATime() {
        jdbc.sql("select id from default_breaker where id = 1 for update").query(Integer.class).single();
    }

    Hold open(String cause, String department, String episode, HoldReason reason, LocalDate checkBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into default_hold (cause, department, episode, reason, reason_en, opened_at, check_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(cause, department, episode, reason.zh(), reason.en(), now(), checkBy)).update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        String number = "RD%d%06d".formatted(office.today().getYear(), id);
        jdbc.sql("update default_hold set number = ? where id = ?").params(number, id).update();
        return require(number);
    }

    Optional<Hold> running(String cause, String episode) {
        return jdbc.sql(HOLDS + "where d.episode = ? and d.cause = ? and d.closed_at is null").params(episode, cause).query(HoldRows::hold).optional();
    }

    boolean settled(String cause, String episode) {
        return jdbc.sql("select count(*) from default_hold where episode = ? and cause = ? and settled_at is not null").params(episode, cause)
                .query(Long.class).single() > 0;
    }

    Optional<Hold> find(String number) {
        return jdbc.sql(HOLDS + "where d.number = ?").param(number).query(HoldRows::hold).optional();
    }

    Hold require(String number) {
        return find(number).orElseThrow(() -> org.binglian.access.Refusal.notFound("held-alarm-unknown"));
    }

    /** Waits until nobody else changes it. */
    Hold locked(String number) {
        jdbc.sql("select id from default_hold where number = ? for update").param(number).query(Long.class).optional();
        return require(number);
    }

    List<Hold> notClosed() {
        return jdbc.sql(HOLDS + "where d.closed_at is null order by d.id").query(HoldRows::hold).list();
    }

    /** Sets columns of one hold; the assignments are SQL of this room, never of a caller. */
    void set(Hold hold, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(hold.id());
        jdbc.sql("update default_hold set " + assignments + " where id = ?").params(all).update();
    }

    /** What its task lists is no longer so: the upkeep lists it anew. */
    void listAgain(String number) {
        jdbc.sql("update default_hold set listed = -1 where number = ?").param(number).update();
    }

    void close(Hold hold) {
        set(hold, "closed_at = ?", now());
    }

    OffsetDateTime now() {
        return utc(office.now());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Hold hold(ResultSet row, int n) throws SQLException {
        return new Hold(row.getLong("id"), row.getString("number"), row.getString("cause"), row.getString("department"), row.getString("episode"),
                row.getString("reason"), row.getString("reason_en") == null ? row.getString("reason") : row.getString("reason_en"), row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getObject("check_by", LocalDate.class),
                row.getString("kept_ground"), row.getObject("settled_at") != null, row.getObject("closed_at") != null, row.getInt("listed"),
                row.getInt("waiting"), row.getInt("lines"));
    }
}
