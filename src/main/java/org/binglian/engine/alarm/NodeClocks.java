package org.binglian.engine.alarm;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every node says of its own clock, for whoever looks at any of them. Times here are real ones, whatever the demo plays. */
@Component
class NodeClocks {

    private static final Duration ALIVE = Duration.ofMinutes(2);
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final String name = shortened(ManagementFactory.getRuntimeMXBean().getName());

    NodeClocks(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    void seen(Duration ahead, ClockWatch.State state) {
        int known = jdbc.sql("update node_clock set ahead_millis = ?, state = ?, seen_at = ? where node = ?")
                .params(ahead.toMillis(), state.name(), at(office.real()), name).update();
        if (known == 0) {
            jdbc.sql("delete from node_clock where seen_at < ?").param(at(office.real().minus(FORGOTTEN))).update();
            jdbc.sql("insert into node_clock (node, ahead_millis, state, seen_at) select ?, ?, ?, ? where not exists "
                    + "(select 1 from node_clock where node = ?)")
                    .params(name, ahead.toMillis(), state.name(), at(office.real()), name).update();
        }
    }

    /** The nodes of the last two minutes whose clock is not right. */
    List<Breaker.StrayClock> stray() {
        return jdbc.sql("select node, ahead_millis, state from node_clock where state <> 'RIGHT' and seen_at > ? order by node")
                .param(at(office.real().minus(ALIVE)))
                .query((row, n) -> new Breaker.StrayClock(row.getString(1), row.getLong(2) / 1000, "WRONG".equals(row.getString(3)))).list();
    }

    String name() {
        return name;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String name) {
        return name.length() > 120 ? name.substring(0, 120) : name;
    }
}
