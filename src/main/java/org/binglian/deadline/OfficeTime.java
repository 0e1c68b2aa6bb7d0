package org.binglian.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The time that every node follows: the database's clock, plus the stored offset of the demo, which counts nowhere else. Measured at
 * least every 30 s with half the round trip taken off; in between it goes on by the node's running time, so that nobody moves it by
 * setting a node's clock (docs/adr/0022).
 */
@Service
@DependsOnDatabaseInitialization
public class OfficeTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(OfficeTime.class);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final String ADVANCE = "update office_time set offset_millis = ? where id = 1 and offset_millis < ?";
    private static final String BEGIN = "update office_time set offset_millis = ? where id = 1 and offset_millis = 0 and not exists (select 1 from clock)";
    private static final String MEET = "update office_time set offset_millis = 0 where id = 1 and offset_millis <= 0";

    /** The office's clock was suddenly another, against this node's running time; {@code at} is office time after it. */
    public record Leap(Instant at, Duration by) {
    }

    private final DatabaseTime database;
    private final NodeClock node;
    private final boolean demo;
    private final ReentrantLock measuring = new ReentrantLock();
    private volatile MeasuredTime measured;
    private volatile long triedAt;
    private volatile Leap leap;

    @Autowired
    OfficeTime(DataSource dataSource, NodeClock node, @Value("${binglian.demo:false}") boolean demo) {
        this(new DatabaseTime(dataSource), node, demo);
    }

    OfficeTime(DataSource dataSource) {
        this(dataSource, new NodeClock(), true);
    }

    OfficeTime(DatabaseTime database, NodeClock node, boolean demo) {
        this.database = database;
        this.node = node;
        this.demo = demo;
    }

    public Instant now() {
        MeasuredTime known = measured();
        return known.at(node.nanos()).plus(known.offset());
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** How far the demo has moved ahead of real time, negative while it plays its history; zero in production. */
    public Duration offset() {
        return measured().offset();
    }

    /** What the database says of the offset, also where it does not count. */
    public Duration storedOffset() {
        return measured().stored();
    }

    /** The database's time, whatever the offset. */
    public Instant real() {
        return measured().at(node.nanos());
    }

    /** How far this node's own clock is ahead of the database's, negative when it is behind. */
    public Duration nodeAhead() {
        MeasuredTime known = measured();
        return Duration.between(known.at(node.nanos()), node.instant());
    }

    /** The last leap of the office's clock by more than 2 s that this node has seen. */
    public Optional<Leap> leap() {
        return Optional.ofNullable(leap);
    }

    /** Moves the demo's time forward for every node, at once and whatever becomes of the caller's transaction. Never back. */
    public void advanceTo(Instant to) {
        if (to.isBefore(now())) {
            throw new IllegalArgumentException("office time never goes back: " + to);
        }
        long offset = Duration.between(real(), to).toMillis() + 1;
        store(ADVANCE, offset, offset);
    }

    /** The demo only: the office opened in the past, and its history is played from there. Refused once a clock has been started. */
    public void beginAt(Instant then) {
        if (store(BEGIN, Duration.between(real(), then).toMillis()) == 0) {
            throw new IllegalStateException("office time begins once, before the first clock");
        }
    }

    /** The demo only: a history that was played has come up to the present, and office time is real time from now on. */
    public void meetRealTime() {
        if (store(MEET) == 0) {
            throw new IllegalStateException("office time is ahead of real time and never goes back");
        }
    }

    /** Office time as a clock, Asia/Shanghai. */
    public Clock clock() {
        return new OfficeClock(this, ZONE);
    }

    /** Measures now; what cannot be measured goes on as it is known. */
    public void measure() {
        measuring.lock();
        try {
            measureAgain();
        } finally {
            measuring.unlock();
        }
    }

    private int store(String sql, long... values) {
        MeasuredTime known = measured();
        int changed = database.store(sql, values);
        measured = known.moved(database.read(), demo);
        return changed;
    }

    private MeasuredTime measured() {
        MeasuredTime known = measured;
        if (known != null && (since(known.nanos()).compareTo(measureEvery()) < 0 || since(triedAt).compareTo(TRY_AGAIN_AFTER) < 0)) {
            return known;
        }
        if (known == null) {
            measuring.lock();
        } else if (!measuring.tryLock()) {
            return known;
        }
        try {
            if (measured == known) {
                measureAgain();
            }
            return measured;
        } finally {
            measuring.unlock();
        }
    }

    /** A transaction holds a connection already and waits for no second one, as long as others measure. */
    private static Duration measureEvery() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? MEASURE_EVERY.multipliedBy(4) : MEASURE_EVERY;
    }

    private void measureAgain() {
        MeasuredTime known = measured;
        try {
            long before = node.nanos();
            var reading = database.read();
            long trip = node.nanos() - before;
            var fresh = MeasuredTime.of(reading, before, trip, demo);
            if (known != null) {
                fresh = fresh.steady(known, trip);
                noteLeap(fresh, known);
            }
            measured = fresh;
        } catch (DataAccessException e) {
            if (known == null) {
                throw e;
            }
            LOG.warn("Office time cannot be measured and goes on by the running time of this node: {}", e.getMessage());
        }
        triedAt = node.nanos();
    }

    private void noteLeap(MeasuredTime fresh, MeasuredTime known) {
        Duration by = fresh.ahead(known);
        if (by.abs().compareTo(MeasuredTime.LEAP) > 0) {
            leap = new Leap(fresh.real().plus(fresh.offset()), by);
            LOG.warn("The office's clock has leapt by {} against the running time of this node", by);
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(node.nanos() - nanos);
    }
}
