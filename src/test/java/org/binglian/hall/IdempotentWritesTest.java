package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.binglian.access.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DoorSlice.class,
        properties = "spring.datasource.url=jdbc:h2:mem:writes;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@AutoConfigureMockMvc
class IdempotentWritesTest {

    private static final int TOGETHER = 50;

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private KeptAnswers answers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Problems problems;

    @BeforeEach
    void table() {
        jdbc.sql("create table if not exists trial (name varchar(200))").update();
        jdbc.sql("delete from trial").update();
    }

    private MockHttpServletResponse wish(String person, String key, String name) throws Exception {
        return mvc.perform(post("/api/trial/wish").with(httpBasic(person, "demo")).header("Idempotency-Key", key)
                .contentType("application/json").content("{\"name\":\"" + name + "\"}")).andReturn().getResponse();
    }

    private int rows() {
        return jdbc.sql("select count(*) from trial").query(Integer.class).single();
    }

    @Test
    void fifty_equal_requests_make_one_effect_and_fifty_equal_answers() throws Exception {
        var pool = Executors.newFixedThreadPool(TOGETHER);
        var start = new CountDownLatch(1);
        Callable<MockHttpServletResponse> one = () -> {
            start.await();
            return wish("applicant1", "fifty", "青城");
        };
        var answers = IntStream.range(0, TOGETHER).mapToObj(i -> pool.submit(one)).toList();
        start.countDown();
        var seen = new HashSet<String>();
        for (var answer : answers) {
            var got = answer.get();
            seen.add(got.getStatus() + got.getContentAsString(java.nio.charset.StandardCharsets.UTF_8) + got.getHeader("Location"));
        }
        pool.shutdown();
        assertThat(seen).hasSize(1).first().asString().startsWith("201").contains("青城");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void two_nodes_on_one_database_make_one_effect() throws Exception {
        var nodes = java.util.List.of(new IdempotentWrites(answers, transaction, problems),
                new IdempotentWrites(answers, transaction, problems), new IdempotentWrites(answers, transaction, problems));
        var pool = Executors.newFixedThreadPool(9);
        var start = new CountDownLatch(1);
        var bodies = new HashSet<String>();
        var all = IntStream.range(0, 9).mapToObj(i -> pool.submit(() -> {
            start.await();
            var request = new MockHttpServletRequest("POST", "/api/trial/wish");
            request.setRemoteUser("window1");
            request.addHeader("Idempotency-Key", "nodes");
            var response = new MockHttpServletResponse();
            nodes.get(i % nodes.size()).doFilter(request, response, (in, out) -> {
                jdbc.sql("insert into trial (name) values ('node')").update();
                out.getWriter().write("effect " + System.nanoTime());
            });
            return response.getStatus() + response.getContentAsString();
        })).toList();
        start.countDown();
        for (var answer : all) {
            bodies.add(answer.get());
        }
        pool.shutdown();
        assertThat(bodies).hasSize(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        assertThat(wish("applicant1", "reused", "one").getStatus()).isEqualTo(201);
        var other = wish("applicant1", "reused", "two");
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("/problems/idempotency-key-reused");
        assertThat(wish("applicant2", "reused", "two").getStatus()).isEqualTo(201);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_refused_write_is_rolled_back_and_forgotten() throws Exception {
        assertThat(wish("applicant1", "again", "bad").getStatus()).isEqualTo(422);
        assertThat(rows()).isZero();
        assertThat(wish("applicant1", "again", "good").getStatus()).isEqualTo(201);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_too_long_is_refused() throws Exception {
        assertThat(wish("applicant1", "k".repeat(201), "x").getStatus()).isEqualTo(400);
    }

    @Test
    void an_upload_is_told_apart_by_its_content() throws Exception {
        assertThat(upload("one")).isEqualTo(200);
        assertThat(upload("one")).isEqualTo(200);
        assertThat(upload("two")).isEqualTo(422);
        assertThat(rows()).isEqualTo(1);
    }

    private int upload(String content) throws Exception {
        var part = new MockPart("file", "a.txt", content.getBytes());
        return mvc.perform(multipart("/api/trial/file").part(part)
                .file(new MockMultipartFile("file", "a.txt", "text/plain", content.getBytes()))
                .with(httpBasic("applicant1", "demo")).header("Idempotency-Key", "upload")).andReturn().getResponse().getStatus();
    }
}
