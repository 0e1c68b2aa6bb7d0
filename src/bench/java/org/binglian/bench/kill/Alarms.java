package org.binglian.bench.kill;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms that fall due one after another, when each has rung, and how long those of a dead node lay there. */
final class Alarms {

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Map<String, Instant> due = new HashMap<>();

    Alarms(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** From {@code first} seconds on, one every so many milliseconds, in office time. */
    void spread(List<String> cases, int first, long everyMillis) throws Exception {
        Instant begin = jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant().plusSeconds(first)
                .plusMillis(jdbc.sql("select offset_millis from office_time").query(Long.class).single());
        try (var connection = source.getConnection(); var update = connection.prepareStatement("update ACT_RU_JOB set DUEDATE_ = ? where TYPE_ = 'timer' "
                + "and PROCESS_DEF_KEY_ = 'item-review' and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)")) {
            for (int i = 0; i < cases.size(); i++) {
                Instant at = begin.plusMillis(i * everyMillis);
                due.put(cases.get(i), at);
                update.setTimestamp(1, Timestamp.from(at));
                update.setString(2, cases.get(i));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The alarms that some node has taken and not yet let ring. */
    Set<String> taken() {
        return new HashSet<>(jdbc.sql("select ID_ from ACT_RU_JOB where LOCK_OWNER_ is not null").query(String.class).list());
    }

    /** Waits until none of these is left. */
    Duration untilRung(Set<String> taken) throws InterruptedException {
        long begun = System.nanoTime();
        while (!taken.isEmpty()) {
            Thread.sleep(200);
            try {
                taken.retainAll(new HashSet<>(jdbc.sql("select ID_ from ACT_RU_JOB").query(String.class).list()));
            } catch (DataAccessException e) {
                Thread.sleep(200);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    int rung() {
        return jdbc.sql("select count(*) from silence_default where layer = 'DECISION'").query(Integer.class).single();
    }

    /** Seconds between each alarm's moment and the row that it made, the shortest first. @throws IllegalStateException where there is not exactly one */
    List<Double> lateness() {
        List<Double> late = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        jdbc.sql("select case_number, recorded_at from silence_default where layer = 'DECISION'").query(row -> {
            if (!due.containsKey(row.getString(1)) || !seen.add(row.getString(1))) {
                throw new IllegalStateException("A default that may not be there, or twice: " + row.getString(1));
            }
            late.add(Duration.between(due.get(row.getString(1)), row.getObject(2, OffsetDateTime.class).toInstant()).toMillis() / 1e3);
        });
        if (seen.size() != due.size()) {
            throw new IllegalStateException(due.size() - seen.size() + " alarms have not rung");
        }
        Collections.sort(late);
        return late;
    }
}
