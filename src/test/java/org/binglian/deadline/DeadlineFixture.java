package org.binglian.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole room over an empty database in memory, on a day that the test chooses, without Spring. */
public final class DeadlineFixture {

    public final DataSource dataSource;
    public final TransactionTemplate transaction;
    public final CalendarCorrections corrections;
    public final WorkingDays workingDays;
    public final DueDates dueDates;
    public final Clocks clocks;
    public final Warnings warnings;
    /** Everything that was published, in order. */
    public final List<Object> events = new ArrayList<>();

    private Instant now;

    private DeadlineFixture(DataSource dataSource, LocalDate today, WarningThresholds thresholds) {
        this.dataSource = dataSource;
        today(today);
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient jdbc = JdbcClient.create(template);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        Clock clock = new SetClock();
        transaction = new TransactionTemplate(transactions);
        corrections = new CalendarCorrections(template, clock);
        workingDays = new OfficeCalendar(corrections);
        dueDates = new DueDates(corrections, clock);
        ClockRows rows = new ClockRows(jdbc, dueDates, provided(null));
        ClockWrites writes = new ClockWrites(template, jdbc, provided(null));
        ClockMoves moves = new ClockMoves(writes, jdbc, dueDates);
        ClockPlan plan = new ClockPlan(writes, dueDates, new WarningPlan(template, writes, dueDates, provided(thresholds), clock, provided(null)), moves);
        clocks = new Clocks(jdbc, rows, dueDates, plan, moves, this::published);
        warnings = new Warnings(jdbc, rows, this::published, transactions, provided(null));
    }

    public static DeadlineFixture on(String today, WarningThresholds thresholds) {
        return over(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"), today, thresholds);
    }

    /** Over another empty database. */
    public static DeadlineFixture over(DataSource database, String today, WarningThresholds thresholds) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V01__deadline.sql"),
                new ClassPathResource("db/migration/V24__progress.sql"), new ClassPathResource("db/migration/V47__paused_clocks.sql")).execute(database);
        return new DeadlineFixture(database, LocalDate.parse(today), thresholds);
    }

    /** No warnings. */
    public static DeadlineFixture on(String today) {
        return on(today, null);
    }

    /** Another node on the same database, with a memory of its own. */
    public DeadlineFixture otherNode() {
        return new DeadlineFixture(dataSource, LocalDate.ofInstant(now, OfficeTime.ZONE), null);
    }

    /** Sets the time to 09:00 of a day. */
    public void today(LocalDate today) {
        now = today.atTime(9, 0).atZone(OfficeTime.ZONE).toInstant();
    }

    public Instant now() {
        return now;
    }

    public <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void published(Object event) {
        events.add(event);
    }

    private static <T> ObjectProvider<T> provided(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getIfAvailable() {
                return bean;
            }

            @Override
            public Stream<T> stream() {
                return Stream.ofNullable(bean);
            }
        };
    }

    private final class SetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return OfficeTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
