package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.binglian.access.People;
import org.binglian.access.Problems;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The same rooms on the database of production, whose pool ends with it. */
@SpringBootTest(classes = DoorSlice.class)
@DirtiesContext
@Import({Ledger.class, Worklist.class, Notices.class})
class RoomsOnPostgresTest {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Autowired
    private People people;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Worklist worklist;
    @Autowired
    private Notices notices;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private KeptAnswers answers;
    @Autowired
    private Problems problems;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void people_and_notices_are_kept() {
        assertThat(people.leaderOf("water")).isPresent();
        notices.tell("applicant1", "CASE_CLOSED", null, Map.of("n", 1));
        assertThat(notices.of(List.of("applicant1"), 5)).hasSize(1);
    }

    @Test
    void the_ledger_makes_one_chain_and_the_same_hash() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        transaction.execute(status -> ledger.append(new Entry("busy", "OPINION", "x", LocalDate.of(2026, 11, 23), Map.of())));
        for (var done : IntStream.range(0, 60).mapToObj(i -> pool.submit(() -> transaction.execute(status ->
                ledger.append(new Entry("busy", "OPINION", "x", LocalDate.of(2026, 11, 23), Map.of("n", i)))))).toList()) {
            done.get();
        }
        pool.shutdown();
        assertThat(ledger.of("busy")).hasSize(61);
        assertThat(ledger.verify("busy")).isEmpty();
    }

    @Test
    void the_worklist_is_read_page_by_page() {
        IntStream.range(0, 25).forEach(i -> worklist.put(new WorklistTask("t" + i, "REVIEW", "审查", null, null, null, "planning",
                List.of("planning"), false, null, Instant.now(), i % 5 == 0 ? null : LocalDate.of(2026, 11, 23 + i % 3), null, null)));
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            var page = worklist.list(Query.candidates(List.of("planning")).department("planning").page(4, next));
            page.tasks().forEach(task -> all.add(task.taskId()));
            next = page.next();
        } while (next != null);
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void two_nodes_make_one_effect() throws Exception {
        jdbc.sql("create table trial (name varchar(200))").update();
        var nodes = List.of(new IdempotentWrites(answers, transaction, problems), new IdempotentWrites(answers, transaction, problems));
        var pool = Executors.newFixedThreadPool(12);
        var bodies = new HashSet<String>();
        for (var answer : IntStream.range(0, 12).mapToObj(i -> pool.submit(() -> {
            var request = new MockHttpServletRequest("POST", "/api/trial/wish");
            request.setRemoteUser("window1");
            request.addHeader("Idempotency-Key", "nodes");
            var response = new MockHttpServletResponse();
            nodes.get(i % 2).doFilter(request, response, (in, out) -> {
                jdbc.sql("insert into trial (name) values ('node')").update();
                out.getWriter().write("effect " + System.nanoTime());
            });
            return response.getStatus() + response.getContentAsString();
        })).toList()) {
            bodies.add(answer.get());
        }
        pool.shutdown();
        assertThat(bodies).hasSize(1);
        assertThat(jdbc.sql("select count(*) from trial").query(Integer.class).single()).isEqualTo(1);
    }
}
