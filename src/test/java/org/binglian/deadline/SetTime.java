package org.binglian.deadline;

import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DataAccessResourceFailureException;

/** A node and a database whose clocks stand until the test sets them, and office time between them. */
public final class SetTime {

    public final Node node;
    public final Database database;
    /** No demo's. */
    public final OfficeTime office;

    public SetTime(Instant now) {
        node = new Node(now);
        database = new Database(now);
        office = new OfficeTime(database, node, false);
    }

    /** All go on evenly. */
    public void pass(Duration time) {
        node.wall = node.wall.plus(time);
        node.nanos += time.toNanos();
        database.now = database.now.plus(time);
    }

    /** The node's clocks. */
    public static final class Node extends NodeClock {

        public Instant wall;
        private long nanos = 7_000_000_000L;

        private Node(Instant wall) {
            this.wall = wall;
        }

        @Override
        public Instant instant() {
            return wall;
        }

        @Override
        public long nanos() {
            return nanos;
        }
    }

    /** The database's clock and the stored offset; {@code trip} passes while it is read. */
    public final class Database extends DatabaseTime {

        public Instant now;
        public Duration offset = Duration.ZERO;
        public Duration trip = Duration.ZERO;
        public boolean down;

        private Database(Instant now) {
            super(null);
            this.now = now;
        }

        @Override
        Reading read() {
            if (down) {
                throw new DataAccessResourceFailureException("down");
            }
            pass(trip.dividedBy(2));
            var reading = new Reading(now, offset);
            pass(trip.dividedBy(2));
            return reading;
        }
    }
}
