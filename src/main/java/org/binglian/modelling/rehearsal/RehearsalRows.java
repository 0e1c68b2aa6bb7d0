package org.binglian.modelling.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes rehearsals; each change of state is one statement that only one node can win. Real time, not the demo's. */
@Component
class RehearsalRows {

    private static final String COLUMNS = "id, draft, draft_version, kind, state, done, total, step, cases, digest, asked_by, asked_at, "
            + "started_at, ended_at, reason, message";
    private static final int STEP = 400;
    private static final int MESSAGE = 2000;

    private final JdbcClient jdbc;
    private final OfficeTime office;

    RehearsalRows(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    Rehearsal insert(Rehearsals.Order order, String by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into rehearsal (draft, draft_version, kind, state, cases, digest, asked_by, asked_at)
                values (?, ?, ?, 'WAITING', ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(order.draft(), order.draftVersion(), order.kind().name(), order.cases(), order.models().digest(), by, now()))
                .update(key, "id");
        return find(key.getKey().longValue()).orElseThrow();
    }

    Optional<Rehearsal> find(long id) {
        return jdbc.sql("select " + COLUMNS + ", result from rehearsal where id = ?").param(id).query((row, n) -> of(row, row.getString("result")))
                .optional();
    }

    List<Rehearsal> ofDraft(long draft) {
        return jdbc.sql("select " + COLUMNS + " from rehearsal where draft = ? order by id desc").param(draft).query((row, n) -> of(row, null)).list();
    }

    Optional<Rehearsal> open(long draft, int version, Rehearsal.Kind kind) {
        return ofDraft(draft).stream().filter(one -> one.draftVersion() == version && one.kind() == kind && !one.state().ended()).findFirst();
    }

    /** The oldest that waits, now this node's; empty when none waits or another node was faster. */
    Optional<Rehearsal> claim(String node) {
        return jdbc.sql("select id from rehearsal where state = 'WAITING' order by id").query(Long.class).list().stream()
                .filter(id -> jdbc.sql("update rehearsal set state = 'RUNNING', node = ?, started_at = ?, beat_at = ? where id = ? and state = 'WAITING'")
                        .params(node, now(), now(), id).update() == 1).findFirst().flatMap(this::find);
    }

    /** Notes how far it is. False when it shall end: somebody cancelled it, or another node took this one for dead. */
    boolean beat(long id, String node, int done, int total, String step) {
        return jdbc.sql("update rehearsal set done = ?, total = ?, step = ?, beat_at = ? where id = ? and state = 'RUNNING' and node = ? and cancel_asked = ?")
                .params(java.util.Arrays.asList(done, total, cut(step, STEP), now(), id, node, false)).update() == 1;
    }

    void end(long id, Rehearsal.State state, Rehearsal.Reason reason, String message, String result) {
        jdbc.sql("update rehearsal set state = ?, reason = ?, message = ?, result = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(java.util.Arrays.asList(state.name(), reason == null ? null : reason.name(), cut(message, MESSAGE), result, now(), id)).update();
    }

    void cancel(long id) {
        if (jdbc.sql("update rehearsal set state = 'CANCELLED', ended_at = ? where id = ? and state = 'WAITING'").params(now(), id).update() == 0) {
            jdbc.sql("update rehearsal set cancel_asked = ? where id = ? and state = 'RUNNING'").params(true, id).update();
        }
    }

    Optional<String> kept(String key) {
        return jdbc.sql("select content from rehearsal_kept where kept_key = ?").param(key).query(String.class).optional();
    }

    /** Keeps this, and nothing that is older than so many days. */
    void keep(String key, String content, int days) {
        jdbc.sql("delete from rehearsal_kept where kept_key = ? or kept_at < ?").params(key, now().minusDays(days)).update();
        jdbc.sql("insert into rehearsal_kept (kept_key, kept_at, content) values (?, ?, ?)").params(key, now(), content).update();
    }

    /** This node is at them, however long a step of theirs takes. */
    void stillAt(Collection<Long> ids, String node) {
        if (!ids.isEmpty()) {
            jdbc.sql("update rehearsal set beat_at = :now where id in (:ids) and state = 'RUNNING' and node = :node")
                    .param("now", now()).param("ids", ids).param("node", node).update();
        }
    }

    /** Those that a node left behind, which has not been heard of since. */
    int failForgotten(Instant since) {
        return jdbc.sql("update rehearsal set state = 'FAILED', reason = 'NODE', ended_at = ? where state = 'RUNNING' and beat_at < ?")
                .params(now(), since.atOffset(ZoneOffset.UTC)).update();
    }

    void failOf(String node) {
        jdbc.sql("update rehearsal set state = 'FAILED', reason = 'NODE', ended_at = ? where state = 'RUNNING' and node = ?").params(now(), node).update();
    }

    private OffsetDateTime now() {
        return office.real().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static Rehearsal of(ResultSet row, String result) throws SQLException {
        String reason = row.getString("reason");
        return new Rehearsal(row.getLong("id"), row.getLong("draft"), row.getInt("draft_version"), Rehearsal.Kind.valueOf(row.getString("kind")),
                Rehearsal.State.valueOf(row.getString("state")), row.getInt("done"), row.getInt("total"), row.getString("step"),
                row.getObject("cases", Integer.class), row.getString("digest"), row.getString("asked_by"), instant(row, "asked_at"),
                instant(row, "started_at"), instant(row, "ended_at"), reason == null ? null : Rehearsal.Reason.valueOf(reason),
                row.getString("message"), result);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
