package org.binglian.engine.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of held defaults: held, then either released, armed anew and rung, or ended since the body answered or the clock has moved.
 */
@Component
class HeldRows {

    /** How one ended without ringing: its body answered, or its clock moved. */
    static final String ANSWERED = "ANSWERED";
    static final String MOVED = "MOVED";
    static final String WAITING = "h.released_at is null and h.ended_at is null";
    private static final String ALL = "select h.*, d.number as hold_number from held_alarm h left join default_hold d on d.id = h.hold_id ";

    private final JdbcClient jdbc;
    private final HoldRows holds;

    HeldRows(JdbcClient jdbc, HoldRows holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /** What the last hold of an alarm at this place has come to. */
    record Last(long id, String hold, Instant dueAt, boolean released) {

        boolean of(Instant due) {
            return dueAt == null || dueAt.equals(due);
        }
    }

    int add(Hold hold, HeldAlarm held) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        int line = jdbc.sql("select coalesce(max(line), 0) + 1 from held_alarm where hold_id = ?").param(hold.id()).query(Integer.class).single();
        jdbc.sql("""
                insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, item_code, department, hold_id, line, due_at,
                consequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(held.place(), held.activity(), held.businessKey(), held.reason(), HoldRows.utc(held.heldAt()), held.itemCode(),
                        held.department(), hold.id(), line, HoldRows.utc(held.dueAt()), held.consequence())).update();
        return line;
    }

    /** The newest row of this place that has neither rung nor ended. */
    Optional<Last> last(String place, String activity) {
        return nothingOpen() ? Optional.empty() : jdbc.sql(ALL + "where h.process_instance_id = ? and h.activity_id = ? and h.rung_at is null and h.ended_at is null order by h.id desc limit 1")
                .params(place, activity).query((row, n) -> new Last(row.getLong("id"), row.getString("hold_number"), instant(row, "due_at"),
                        row.getObject("released_at") != null)).optional();
    }

    /** Asked once in a transaction, whose cases are all locked before its first alarm rings; most offices hold nothing on most days. */
    private boolean nothingOpen() {
        var known = (Boolean) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        boolean nothing = jdbc.sql("select id from held_alarm where ended_at is null and rung_at is null limit 1").query(Long.class).list().isEmpty();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, nothing);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(HeldRows.this);
                }
            });
        }
        return nothing;
    }

    /** Those that wait for a supervisor, oldest first. */
    List<HeldAlarm> waiting(int limit) {
        return jdbc.sql(ALL + "where " + WAITING + " order by h.id limit ?").param(limit).query(HeldRows::held).list();
    }

    List<HeldAlarm> waiting(Hold hold, int limit) {
        return jdbc.sql(ALL + "where h.hold_id = ? and " + WAITING + " order by h.line limit ?").params(hold.id(), limit).query(HeldRows::held).list();
    }

    /** The consequences that wait, each once. */
    List<String> consequences(Hold hold) {
        return jdbc.sql("select distinct h.consequence from held_alarm h where h.hold_id = ? and " + WAITING).param(hold.id()).query(String.class).list();
    }

    Optional<HeldAlarm> waiting(long id) {
        return jdbc.sql(ALL + "where h.id = ? and " + WAITING).param(id).query(HeldRows::held).optional();
    }

    /** @param lines null for all @return how many were released */
    int release(Hold hold, Collection<Integer> lines, String by, String reason) {
        String some = lines == null ? "" : " and line in (:lines)";
        return jdbc.sql("update held_alarm set released_by = :by, released_at = :now, released_reason = :reason where hold_id = :hold "
                        + "and released_at is null and ended_at is null" + some)
                .param("by", by).param("now", holds.now()).param("reason", reason).param("hold", hold.id())
                .param("lines", lines == null ? List.of() : lines).update();
    }

    /** One that belongs to no hold. */
    void release(long id, String by, String reason) {
        jdbc.sql("update held_alarm set released_by = ?, released_at = ?, released_reason = ? where id = ?").params(by, holds.now(), reason, id).update();
    }

    void rung(long id) {
        jdbc.sql("update held_alarm set rung_at = ? where id = ?").params(holds.now(), id).update();
    }

    /** @param as {@link #ANSWERED} or {@link #MOVED} */
    void ended(long id, String as) {
        jdbc.sql("update held_alarm set ended_at = ?, ended_as = ? where id = ?").params(holds.now(), as, id).update();
    }

    private static HeldAlarm held(ResultSet row, int n) throws SQLException {
        return new HeldAlarm(row.getLong("id"), row.getString("hold_number"), (Integer) row.getObject("line"), row.getString("process_instance_id"),
                row.getString("activity_id"), row.getString("business_key"), row.getString("item_code"), row.getString("department"),
                row.getString("consequence"), row.getString("reason"), instant(row, "held_at"), instant(row, "due_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
