package org.binglian.bench.kill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether everything that works in the background goes on after the database was away, without a restart. */
final class GoesOn {

    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private final JdbcClient jdbc;

    GoesOn(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Answers after how many seconds each was seen. @throws IllegalStateException naming what has stopped */
    Map<String, Long> seen() throws InterruptedException {
        Map<String, Long> seen = new LinkedHashMap<>();
        long begun = System.nanoTime();
        String beat = text("select max(beat_at) from office_heartbeat");
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = current_timestamp, LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where ID_ = (select min(ID_) from ACT_RU_JOB "
                + "where TYPE_ = 'timer')").update();
        await(seen, "alarms", begun, () -> number("select count(*) from ACT_RU_JOB where DUEDATE_ <= current_timestamp and RETRIES_ > 0") == 0);
        await(seen, "sealing", begun, () -> number("select count(*) from ledger_entry e where not exists (select 1 from ledger_leaf l where l.subject = e.subject "
                + "and l.seq = e.seq)") == 0);
        await(seen, "outbox", begun, () -> number("select count(*) from outbox where sent_at is null") == 0);
        await(seen, "heartbeat", begun, () -> !beat.equals(text("select max(beat_at) from office_heartbeat")));
        return seen;
    }

    int outages() {
        return number("select count(*) from office_outage");
    }

    private void await(Map<String, Long> seen, String what, long begun, BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException(what + " does not go on");
            }
            Thread.sleep(200);
        }
        seen.put(what, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private int number(String sql) {
        try {
            return jdbc.sql(sql).query(Integer.class).single();
        } catch (DataAccessException e) {
            return Integer.MAX_VALUE;
        }
    }

    private String text(String sql) {
        return String.valueOf(jdbc.sql(sql).query(Object.class).list());
    }
}
