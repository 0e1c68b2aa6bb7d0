package org.binglian.engine.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.binglian.deadline.SetTime;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node whose own clock is wrong says so, and takes no jobs while it is far out. */
class ClockWatchTest {

    private final SetTime time = new SetTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final Taker taker = new Taker();
    private final NodeClocks nodes = new NodeClocks(table(), time.office);
    private final JobTaking jobs = new JobTaking(provided());
    private final ClockWatch watch = new ClockWatch(time.office, jobs, nodes, Duration.ofSeconds(2), Duration.ofSeconds(30));

    @Test
    void a_right_clock_is_worth_no_word() {
        ahead(Duration.ofSeconds(2));
        assertThat(watch.state()).isEqualTo(ClockWatch.State.RIGHT);
        assertThat(taker.isActive()).isTrue();
        assertThat(nodes.stray()).isEmpty();
        assertThat(new ClockHealth(watch).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void beyond_two_seconds_it_warns_and_goes_on() {
        ahead(Duration.ofMillis(-2001));
        assertThat(watch.state()).isEqualTo(ClockWatch.State.OFF);
        assertThat(taker.isActive()).isTrue();
        assertThat(new ClockHealth(watch).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new ClockHealth(watch).health().getDetails()).containsEntry("clock", "OFF").containsEntry("offsetSeconds", -2.001).containsEntry("takesJobs", true);
        assertThat(nodes.stray()).singleElement().satisfies(stray -> assertThat(stray.stopped()).isFalse());
    }

    @Test
    void beyond_thirty_seconds_it_takes_no_jobs_until_the_clock_is_right() {
        ahead(Duration.ofSeconds(31));
        assertThat(taker.isActive()).isFalse();
        assertThat(new ClockHealth(watch).health().getStatus()).isEqualTo(ClockHealth.TAKES_NO_JOBS);
        assertThat(nodes.stray()).containsExactly(new Breaker.StrayClock(nodes.name(), 31, true));
        taker.start();
        watch.watch();
        assertThat(taker.isActive()).as("whoever starts it").isFalse();
        ahead(Duration.ofSeconds(29));
        assertThat(taker.isActive()).isTrue();
        ahead(Duration.ofHours(-8));
        assertThat(taker.isActive()).isFalse();
        ahead(Duration.ZERO);
        assertThat(taker.isActive()).isTrue();
        assertThat(nodes.stray()).isEmpty();
    }

    @Test
    void the_demo_that_plays_and_a_wrong_clock_are_two_reasons() {
        jobs.stop("demo");
        ahead(Duration.ofMinutes(1));
        jobs.goOn("demo");
        assertThat(taker.isActive()).isFalse();
        jobs.stop("demo");
        ahead(Duration.ZERO);
        assertThat(taker.isActive()).isFalse();
        jobs.goOn("demo");
        assertThat(taker.isActive()).isTrue();
    }

    @Test
    void a_node_that_never_took_jobs_does_not_begin_to() {
        taker.shutdown();
        ahead(Duration.ofMinutes(1));
        ahead(Duration.ZERO);
        assertThat(taker.isActive()).isFalse();
    }

    @Test
    void the_metric_says_seconds_and_a_node_that_is_gone_is_told_of_no_more() {
        var registry = new SimpleMeterRegistry();
        watch.bindTo(registry);
        ahead(Duration.ofMillis(2500));
        assertThat(registry.get("binglian.clock.offset.seconds").gauge().value()).isEqualTo(2.5);
        assertThat(nodes.stray()).hasSize(1);
        time.pass(Duration.ofMinutes(3));
        assertThat(nodes.stray()).isEmpty();
    }

    private void ahead(Duration by) {
        time.node.wall = time.database.now.plus(by);
        watch.watch();
    }

    private static JdbcClient table() {
        var jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        jdbc.sql("create table node_clock (node varchar(120) primary key, ahead_millis bigint, state varchar(10), seen_at timestamp with time zone)").update();
        return jdbc;
    }

    private ObjectProvider<ProcessEngineConfigurationImpl> provided() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJobExecutor(taker);
        return new StaticListableBeanFactory(Map.of("engine", configuration)).getBeanProvider(ProcessEngineConfigurationImpl.class);
    }

    private static final class Taker extends JobExecutor {

        Taker() {
            isActive = true;
        }

        @Override
        public void start() {
            isActive = true;
        }

        @Override
        public void shutdown() {
            isActive = false;
        }

        @Override
        protected void startExecutingJobs() {
        }

        @Override
        protected void stopExecutingJobs() {
        }

        @Override
        public void executeJobs(java.util.List<String> jobIds, ProcessEngineImpl processEngine) {
        }
    }
}
