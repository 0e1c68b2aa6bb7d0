package org.binglian.engine.alarm;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What may have kept people from answering before a moment: the outage and the leap of the clock nearest to it, and how many defaults of
 * the department fall due with it. Read anew every 5 s, and whenever this node has noted something.
 */
@Component
class Troubles {

    private static final Duration LOOK_BACK = Duration.ofDays(8);
    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final Map<String, Long> together = new ConcurrentHashMap<>();
    private volatile List<Trouble> known;
    private volatile long readAt;

    Troubles(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** {@code size} in minutes of an outage, in seconds of a leap. */
    private record Trouble(String kind, long id, Instant from, Instant until, long size) {

        /** Minutes after its end at which this moment lies; none when the moment was before it. */
        Optional<Long> minutesUntil(Instant due) {
            return due.isBefore(from) ? Optional.empty() : Optional.of(Math.max(0, Duration.between(until, due).toMinutes()));
        }
    }

    /** The inputs of {@code default-breaker}, and the episodes that its causes mean. */
    record Seen(Map<String, Object> inputs, Map<String, String> episodes) {
    }

    Seen at(Instant due, String department) {
        refresh();
        Map<String, Object> inputs = new LinkedHashMap<>();
        Map<String, String> episodes = new LinkedHashMap<>();
        lay("OUTAGE", due, "outageMinutes", "minutesAfterOutage", inputs, episodes);
        lay("JUMP", due, "clockJumpSeconds", "minutesAfterJump", inputs, episodes);
        LocalDate day = TaskDates.lastDay(java.util.Date.from(due));
        inputs.put("dueTogether", department == null ? 0L : together.computeIfAbsent(department + " " + day, asked -> count(department, day)));
        episodes.put("FLOOD", department + " " + day);
        return new Seen(inputs, episodes);
    }

    void forget() {
        known = null;
    }

    private void lay(String kind, Instant due, String size, String after, Map<String, Object> inputs, Map<String, String> episodes) {
        var nearest = known().stream().filter(one -> one.kind().equals(kind) && one.minutesUntil(due).isPresent())
                .min(Comparator.comparing((Trouble one) -> one.minutesUntil(due).orElseThrow()).thenComparing(one -> -Math.abs(one.size())));
        inputs.put(size, nearest.map(Trouble::size).orElse(0L));
        inputs.put(after, nearest.flatMap(one -> one.minutesUntil(due)).orElse(0L));
        nearest.ifPresent(one -> episodes.put(kind, String.valueOf(one.id())));
    }

    private List<Trouble> known() {
        var now = known;
        return now == null ? refresh() : now;
    }

    private synchronized List<Trouble> refresh() {
        if (known == null || System.nanoTime() - readAt > KEEP_NANOS) {
            readAt = System.nanoTime();
            together.clear();
            known = read();
        }
        return known;
    }

    private List<Trouble> read() {
        return jdbc.sql("select 'OUTAGE' as kind, id, from_at, until_at, 0 as seconds from office_outage where until_at > ? "
                        + "union all select 'JUMP', id, jumped_at, jumped_at, seconds from clock_jump where jumped_at > ?")
                .params(HoldRows.utc(office.now().minus(LOOK_BACK)), HoldRows.utc(office.now().minus(LOOK_BACK)))
                .query((row, n) -> {
                    Instant from = row.getObject(3, OffsetDateTime.class).toInstant();
                    Instant until = row.getObject(4, OffsetDateTime.class).toInstant();
                    long seconds = row.getLong(5);
                    boolean outage = row.getString(1).equals("OUTAGE");
                    return new Trouble(row.getString(1), row.getLong(2), outage ? from : from.minusSeconds(Math.abs(seconds)), until,
                            outage ? Duration.between(from, until).toMinutes() : seconds);
                }).list();
    }

    /** Those that wait still, and those that have happened: the same number from the first of them to the last. */
    private long count(String department, LocalDate day) {
        return jdbc.sql("select (select count(distinct default_clock) from worklist_task where department = ? and default_on = ?) "
                        + "+ (select count(*) from silence_default where department = ? and effective_on = ?)")
                .params(department, Date.valueOf(day), department, Date.valueOf(day)).query(Long.class).single();
    }
}
