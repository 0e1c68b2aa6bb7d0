package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.binglian.engine.model.ModelDeployer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many people at the same moment, and people against their deadlines: nobody's answer is lost, nothing has two outcomes. */
@Tag("database")
class RacesTest extends OfficeTest {

    private static final List<String> SIX = List.of("civildefence", "greening", "traffic", "water", "meteorology", "housing");
    private static final int MOMENTS = Integer.getInteger("binglian.test.moments", 200);
    private static final int RACES = Integer.getInteger("binglian.test.races", 500);
    private static final int AT_ONCE = 40;

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterAll
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void an_applicant_s_first_projects_sent_at_the_same_moment_are_all_registered_with_one_file() throws Exception {
        var project = OfficeClient.commercial();
        project.put("applicant", Map.of("name", "同时登记示例公司", "creditCode", "91150100MA0RACE59C", "legalRepresentative", "王强",
                "contactName", "李华", "contactId", "150105199003071236", "mobile", "13800000000"));
        assertThat(prepared(8, () -> office().register(project))).doesNotHaveDuplicates();
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
    void a_decision_that_races_its_deadline_has_exactly_one_outcome() throws Exception {
        var executor = bean(ProcessEngineConfigurationImpl.class).getJobExecutor();
        executor.shutdown();
        bean(ModelDeployer.class).deploy(new AnalystsHand().ruleOnTop("item-flow", Map.of("itemCode", "\"D05\""),
                Map.of("flow", "\"flow-standard\"", "reason", "\"只为抢时\"")).models());
        try {
            int decided = 0;
            int defaulted = 0;
            for (int done = 0; done < RACES; done += AT_ONCE) {
                for (boolean wasDecided : race(Math.min(AT_ONCE, RACES - done))) {
                    decided += wasDecided ? 1 : 0;
                    defaulted += wasDecided ? 0 : 1;
                }
            }
            assertThat(decided + defaulted).isEqualTo(RACES);
        } finally {
            bean(ModelDeployer.class).deploy(new AnalystsHand().models());
            executor.start();
        }
    }

    /** Answers for each of the cases whether the person won. */
    private List<Boolean> race(int cases) throws Exception {
        LocalDate accepted = office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, List.of("D05"));
        for (String kind : List.of("COMPLETENESS", "ACCEPTANCE", "STAGE_START", "REVIEW")) {
            var task = office().task(first, kind, null, null);
            office().complete(task, OfficeClient.usual(task)).expect(200);
        }
        var numbers = Copies.of(project, first, cases, context, office());
        LocalDate lastDay = office().due(accepted, 2);
        office().to(lastDay, "23:59:59");
        bean(org.binglian.deadline.OfficeTime.class).advanceTo(lastDay.plusDays(1).atStartOfDay(org.binglian.deadline.OfficeTime.ZONE).toInstant());
        List<Boolean> outcomes = new ArrayList<>();
        for (String number : numbers) {
            var task = office().task(number, "DECISION", "D05", "archive");
            Job alarm = alarmOf(number);
            List<Callable<Object>> both = List.of(() -> office().complete(task, Map.of("decision", "APPROVE")), () -> ring(alarm));
            var answer = (OfficeClient.Answer) atOnce(both).get(0);
            var item = office().item(number, "D05");
            boolean byPerson = "GRANTED".equals(item.path("decision").asText());
            assertThat(byPerson).as("%s %s", answer.body(), item).isNotEqualTo(item.path("passedByDefault").asBoolean());
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(byPerson ? 200 : 409);
            assertThat(office().caseOf(number).path("defaults")).hasSize(byPerson ? 0 : 1);
            outcomes.add(byPerson);
        }
        clearAway(numbers);
        return outcomes;
    }

    /** What follows a default is not raced here: its many clocks would only make the next morning long. */
    private void clearAway(List<String> numbers) {
        var runtime = bean(org.camunda.bpm.engine.RuntimeService.class);
        office().tidy();
        numbers.forEach(number -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list()
                .forEach(beside -> runtime.deleteProcessInstance(beside.getId(), "races")));
    }

    /** So many cases of projects of their own, brought side by side to where the race begins. */
    private List<String> prepared(int cases, Callable<String> one) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (var ready : people.invokeAll(java.util.Collections.nCopies(cases, one))) {
            numbers.add(ready.get());
        }
        return numbers;
    }

    private Job alarmOf(String number) {
        var runtime = bean(org.camunda.bpm.engine.RuntimeService.class);
        var review = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("item-review").singleResult();
        return bean(ManagementService.class).createJobQuery().processInstanceId(review.getId()).timers().singleResult();
    }

    private Object ring(Job alarm) {
        try {
            bean(ManagementService.class).executeJob(alarm.getId());
            return true;
        } catch (RuntimeException gone) {
            return false;
        }
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
