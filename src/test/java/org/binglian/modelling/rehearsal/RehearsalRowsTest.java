package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.binglian.deadline.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A rehearsal is given up when its node has died, not when a step of it takes long. */
class RehearsalRowsTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T01:00:00Z");

    private final OfficeTime time = Mockito.mock(OfficeTime.class);
    private RehearsalRows rows;
    private long id;

    @BeforeEach
    void one_rehearsal_runs() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V32__rehearsal.sql")).execute(database);
        var jdbc = JdbcClient.create(database);
        Mockito.when(time.real()).thenReturn(BEGUN);
        jdbc.sql("""
                insert into rehearsal (draft, draft_version, kind, state, digest, asked_by, asked_at)
                values (1, 1, 'MOVES', 'WAITING', 'd', 'analyst1', current_timestamp)""").update();
        rows = new RehearsalRows(jdbc, time);
        id = rows.claim("north").orElseThrow().id();
    }

    @Test
    void a_step_of_five_minutes_is_waited_for_while_its_node_lives() {
        Mockito.when(time.real()).thenReturn(BEGUN.plusSeconds(300));
        rows.stillAt(List.of(id), "north");
        assertThat(rows.failForgotten(BEGUN.plusSeconds(260))).isZero();
    }

    @Test
    void what_a_dead_node_left_has_failed() {
        Mockito.when(time.real()).thenReturn(BEGUN.plusSeconds(300));
        rows.stillAt(List.of(), "north");
        rows.stillAt(List.of(id), "south");
        assertThat(rows.failForgotten(BEGUN.plusSeconds(260))).isEqualTo(1);
        assertThat(rows.find(id).orElseThrow().reason()).isEqualTo(Rehearsal.Reason.NODE);
    }
}
