package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database says what time it is; a node's own clock may say what it likes. */
class OfficeTimeIsNotTrickedTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final SetTime set = new SetTime(MORNING);
    private final SetTime.Node node = set.node;
    private final SetTime.Database database = set.database;
    private final OfficeTime time = set.office;

    @Test
    void half_of_the_round_trip_is_taken_off() {
        database.trip = Duration.ofSeconds(4);
        assertThat(time.now()).isEqualTo(database.now);
        assertThat(time.nodeAhead()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_clock_that_is_set_forward_or_back_while_the_node_runs_moves_nothing() {
        assertThat(time.now()).isEqualTo(MORNING);
        for (Duration step : new Duration[] {Duration.ofHours(2), Duration.ofDays(-3), Duration.ofSeconds(1)}) {
            node.wall = node.wall.plus(step);
            set.pass(Duration.ofSeconds(10));
            assertThat(time.now()).isEqualTo(database.now);
        }
        assertThat(time.leap()).isEmpty();
        assertThat(time.nodeAhead()).isEqualTo(Duration.between(database.now, node.wall));
    }

    @Test
    void a_leap_of_the_databases_clock_is_followed_and_noted_when_it_is_measured() {
        time.now();
        set.pass(Duration.ofSeconds(31));
        database.now = database.now.plus(Duration.ofHours(2));
        assertThat(time.now()).isEqualTo(database.now);
        assertThat(time.leap()).hasValue(new OfficeTime.Leap(database.now, Duration.ofHours(2)));

        database.now = database.now.minus(Duration.ofMinutes(10));
        time.measure();
        assertThat(time.now()).isEqualTo(database.now);
        assertThat(time.leap().orElseThrow().by()).isEqualTo(Duration.ofMinutes(-10));
    }

    @Test
    void a_machine_that_stood_still_for_minutes_takes_the_databases_time_and_knows_that_something_was_wrong() {
        time.now();
        database.now = database.now.plus(Duration.ofMinutes(7));
        assertThat(time.now()).as("nobody has noticed yet: late, never early").isBefore(database.now);
        time.measure();
        assertThat(time.now()).isEqualTo(database.now);
        assertThat(time.leap().orElseThrow().by()).isEqualTo(Duration.ofMinutes(7));
        assertThat(time.nodeAhead()).isEqualTo(Duration.ofMinutes(-7));
    }

    @Test
    void a_process_that_was_stopped_for_minutes_measures_before_it_answers() {
        time.now();
        set.pass(Duration.ofMinutes(7));
        database.now = database.now.plusMillis(700);
        assertThat(time.now()).isEqualTo(database.now);
        assertThat(time.leap()).isEmpty();
    }

    @Test
    void within_the_uncertainty_of_the_round_trip_time_goes_on_evenly() {
        time.now();
        database.trip = Duration.ofMillis(80);
        set.pass(Duration.ofSeconds(31));
        Instant expected = database.now.plus(database.trip);
        database.now = database.now.minusMillis(30);
        assertThat(time.now()).as("it does not step back").isEqualTo(expected);
    }

    @Test
    void an_offset_that_somebody_writes_into_the_database_counts_in_the_demo_alone() {
        database.offset = Duration.ofDays(90);
        assertThat(time.now()).isEqualTo(MORNING);
        assertThat(time.offset()).isEqualTo(Duration.ZERO);
        assertThat(time.storedOffset()).isEqualTo(Duration.ofDays(90));
        var demo = new OfficeTime(database, node, true);
        assertThat(demo.now()).isEqualTo(MORNING.plus(Duration.ofDays(90)));
        assertThat(demo.real()).isEqualTo(MORNING);
        database.offset = Duration.ofDays(91);
        demo.measure();
        assertThat(demo.leap()).as("the demo moves on purpose").isEmpty();
    }

    @Test
    void a_database_that_is_away_stops_nobody_who_has_known_the_time() {
        time.now();
        database.down = true;
        set.pass(Duration.ofMinutes(3));
        assertThat(time.now()).isEqualTo(database.now);
        database.down = false;
        set.pass(Duration.ofSeconds(6));
        assertThat(time.now()).isEqualTo(database.now);
        assertThatThrownBy(() -> {
            database.down = true;
            new OfficeTime(database, node, false).now();
        }).isInstanceOf(DataAccessResourceFailureException.class);
    }
}
