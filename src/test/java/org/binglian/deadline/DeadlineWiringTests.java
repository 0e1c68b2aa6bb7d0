package org.binglian.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

class DeadlineWiringTests {

    private final ApplicationContextRunner room = new ApplicationContextRunner().withUserConfiguration(Room.class)
            .withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class));

    @Test
    void the_room_wires_itself_and_tells_of_moved_clocks_in_the_callers_transaction() {
        room.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(WorkingDays.class).hasSingleBean(OfficeTime.class).hasSingleBean(Clock.class);
            Clocks clocks = context.getBean(Clocks.class);
            TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
            RunningClock clock = clocks.start(new ClockScope("P2026000123", null, null, null), "CYCLE", DayUnit.WORKING_DAY, 67, LocalDate.of(2018, 6, 21), null);
            transaction.executeWithoutResult(status -> {
                clocks.extend(clock.id(), 29);
                status.setRollbackOnly();
            });
            assertThat(clocks.get(clock.id()).due()).isEqualTo("2018-09-25");
            assertThat(context.getBean(Told.class).moved.due()).isEqualTo("2018-11-08");
            transaction.executeWithoutResult(status -> {
                context.getBean(CalendarCorrections.class).lay("第1号", List.of(new CalendarDay(LocalDate.of(2018, 6, 22), false, "停电")), "admin1");
                assertThat(context.getBean(WorkingDays.class).isWorkingDay(LocalDate.of(2018, 6, 22))).isFalse();
                assertThat(clocks.replanAll()).isEqualTo(1);
            });
            assertThat(clocks.get(clock.id()).due()).isEqualTo("2018-09-26");
            context.getBean(ClockSweep.class).sweep();
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ComponentScan(basePackageClasses = Clocks.class, excludeFilters = @ComponentScan.Filter(
            type = FilterType.REGEX, pattern = ".*Tests.*"))
    static class Room {

        @Bean
        DataSource dataSource() {
            DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V01__deadline.sql"),
                    new ClassPathResource("db/migration/V24__progress.sql"), new ClassPathResource("db/migration/V47__paused_clocks.sql")).execute(database);
            return database;
        }

        @Bean
        Told told() {
            return new Told();
        }
    }

    static class Told {

        private RunningClock moved;

        @EventListener
        void on(ClockMoved event) {
            moved = event.clock();
        }
    }
}
