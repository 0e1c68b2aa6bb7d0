package org.binglian.deadline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The time that every node follows: the database's clock plus the stored offset of the demo, which is zero in production. The
 * difference to the node's own clock is measured at most every 30 s, outside the caller's transaction, whose time stands still.
 */
@Service
@DependsOnDatabaseInitialization
public class OfficeTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration MEASURE_EVERY = Duration.ofSeconds(30);
    private static final String READ = "select current_timestamp, offset_millis from office_time where id = 1";
    private static final String ADVANCE = "update office_time set offset_millis = ? where id = 1 and offset_millis < ?";
    private static final String BEGIN = "update office_time set offset_millis = ? where id = 1 and offset_millis = 0 and not exists (select 1 from clock)";
    private static final String MEET = "update office_time set offset_millis = 0 where id = 1 and offset_millis <= 0";

    private final DataSource dataSource;
    private final Clock node = Clock.systemUTC();
    private final ReentrantLock measuring = new ReentrantLock();
    private volatile Measured measured;

    OfficeTime(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Instant now() {
        Measured known = measured();
        return node.instant().plus(known.skew()).plus(known.offset());
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** How far the demo has moved ahead of real time, negative while it plays its history; zero in production. */
    public Duration offset() {
        return measured().offset();
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

    /** The database's time, whatever the offset. */
    public Instant real() {
        return node.instant().plus(measured().skew());
    }

    private int store(String sql, long... values) {
        Duration skew = measured().skew();
        try (Connection own = dataSource.getConnection(); PreparedStatement update = own.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            int changed = update.executeUpdate();
            if (!own.getAutoCommit()) {
                own.commit();
            }
            measured = new Measured(skew, measure().offset(), System.nanoTime());
            return changed;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("office time cannot be stored", e);
        }
    }

    /** Office time as a clock, Asia/Shanghai. */
    public Clock clock() {
        return new OfficeClock(ZONE);
    }

    private Measured measured() {
        Measured known = measured;
        if (known != null && System.nanoTime() - known.at() < measureEvery().toNanos()) {
            return known;
        }
        if (known == null) {
            measuring.lock();
        } else if (!measuring.tryLock()) {
            return known;
        }
        try {
            if (measured == known) {
                measured = measure();
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

    private Measured measure() {
        try (Connection own = dataSource.getConnection(); PreparedStatement read = own.prepareStatement(READ)) {
            Instant before = node.instant();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                Instant middle = before.plus(Duration.between(before, node.instant()).dividedBy(2));
                Instant database = row.getObject(1, OffsetDateTime.class).toInstant();
                return new Measured(Duration.between(middle, database), Duration.ofMillis(row.getLong(2)), System.nanoTime());
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("office time cannot be measured", e);
        }
    }

    private record Measured(Duration skew, Duration offset, long at) {}

    private final class OfficeClock extends Clock {

        private final ZoneId zone;

        OfficeClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new OfficeClock(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
