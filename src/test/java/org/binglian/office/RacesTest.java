package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many people at the same moment, and people against their deadlines: nobody's answer is lost, nothing has two outcomes. */
@Tag("database")
class RacesTest extends OfficeTest {

    private static final List<String> SIX = List.of("civildefence", "greening", "traffic", "water", "meteorology", "housing");
    private static final int MOMENTS = 40;
    /** More than the pool has connections. */
    private static final int AT_ONCE = 24;
    /** The long form: {@code mvn exec:exec@races}. */
    private static final int RACES = 80;

    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

    @AfterAll
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void an_applicant_s_first_projects_sent_at_the_same_moment_are_all_registered_with_one_file() throws Exception {
        var project = OfficeClient.commercial();
        project.put("applicant", Map.of("name", "同时登记示例公司", "creditCode", "91150100MA0RACE59C", "legalRepresentative", "王强",
                "contactName", "李华", "contactId", "150105199003071236", "mobile", "13800000000"));
        assertThat(prepared(AT_ONCE, () -> office().register(project))).doesNotHaveDuplicates();
        var versions = bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from applicant_version where credit_code = '91150100MA0RACE59C' and account = 'applicant1'").query(Integer.class).single();
        assertThat(versions).isEqualTo(1);
    }

    @Test
    void six_bodies_that_answer_at_the_same_moment_are_all_heard() throws Exception {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, List.of("B01"));
        office().accept(first);
        for (String number : Copies.of(project, first, MOMENTS, context, office())) {
            var opinions = office().tasks(number, "OPINION").stream().filter(t -> SIX.contains(t.path("department").asText())).toList();
            assertThat(opinions).hasSize(6);
            List<Callable<OfficeClient.Answer>> answers = new ArrayList<>();
            for (var task : opinions) {
                String department = task.path("department").asText();
                answers.add(() -> office().complete(task, Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "意见：" + department)));
            }
            for (var answer : atOnce(answers)) {
                assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            }
            var kept = office().item(number, "B01").path("opinions");
            for (String department : SIX) {
                assertThat(kept).anySatisfy(opinion -> assertThat(opinion.path("conditions").asText()).isEqualTo("意见：" + department));
            }
        }
    }

    @Test
    void one_key_sent_fifty_times_at_once_acts_once_and_is_answered_fifty_times_alike() throws Exception {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = fiftyTimes("applicant1", "/api/cases", Map.of("projectNumber", project, "items", List.of("D05")), 201).path("caseNumber").asText();
        office().tidyLater(number, "applicant1");
        assertThat(office().get("supervisor1", "/api/cases?projectNumber=" + project).expect(200).body().path("cases")).hasSize(1);
        fiftyTimes("applicant1", "/api/cases/" + number + "/enquiries", Map.of("question", "何时开始审查？"), 200);
        assertThat(office().caseOf(number).path("enquiries")).hasSize(1);
        var task = office().task(number, "COMPLETENESS", null, null);
        fiftyTimes(OfficeClient.worker(task), "/api/tasks/" + task.path("id").asText() + "/complete", OfficeClient.usual(task), 200);
        assertThat(recorded(number)).containsOnlyOnce("CASE_RECEIVED", "ENQUIRY_ASKED");
    }

    /** Answers what all fifty were told. */
    private com.fasterxml.jackson.databind.JsonNode fiftyTimes(String who, String path, Map<String, Object> body, int status) throws Exception {
        var crowd = Executors.newFixedThreadPool(50);
        try {
            var start = new CyclicBarrier(50);
            var key = Map.of("Idempotency-Key", "fifty-" + java.util.UUID.randomUUID());
            Callable<OfficeClient.Answer> one = () -> {
                start.await();
                return office().send(who, "POST", path, body, key);
            };
            var answers = crowd.invokeAll(java.util.Collections.nCopies(50, one));
            var told = new java.util.HashSet<OfficeClient.Answer>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            assertThat(told).hasSize(1).first().satisfies(answer -> answer.expect(status));
            return told.iterator().next().body();
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void a_decision_that_races_its_deadline_has_exactly_one_outcome() throws Exception {
        try (var races = new DeadlineRaces(context, office())) {
            var outcome = races.run(RACES);
            assertThat(outcome.decided() + outcome.defaulted()).isEqualTo(RACES);
        }
    }

    /** So many cases of projects of their own, brought side by side to where the race begins. */
    private List<String> prepared(int cases, Callable<String> one) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (var ready : people.invokeAll(java.util.Collections.nCopies(cases, one))) {
            numbers.add(ready.get());
        }
        return numbers;
    }

    private <T> List<T> atOnce(List<? extends Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        List<Future<T>> futures = new ArrayList<>();
        for (var act : acts) {
            futures.add(people.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
