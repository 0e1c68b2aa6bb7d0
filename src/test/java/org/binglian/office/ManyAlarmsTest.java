package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.EngineTime;
import org.binglian.engine.jobs.Bell;
import org.binglian.ledger.Ledger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms that fall due together ring together, and each is still an alarm of its own. */
@Tag("database")
class ManyAlarmsTest extends OfficeTest {

    @BeforeEach
    void nobodyElseRings() {
        executor().shutdown();
    }

    @AfterEach
    void ringOn() {
        executor().start();
    }

    @Test
    void alarms_that_two_nodes_ring_at_once_have_each_their_consequence_once() throws Exception {
        var numbers = waitingForOpinions();
        var alarms = numbers.stream().flatMap(number -> alarms(number, "department-opinion").stream()).map(Job::getId).toList();
        var backwards = new ArrayList<>(alarms);
        Collections.reverse(backwards);

        assertThat(atOnce(List.of(() -> bell().all(alarms), () -> bell().all(backwards)))).containsOnly(true);

        numbers.forEach(this::everyDepartmentWasSilentOnce);
    }

    @Test
    void one_that_fails_takes_the_others_back_and_then_fails_alone() {
        var numbers = waitingForOpinions();
        var broken = alarms(numbers.get(1), "department-opinion").get(0);
        var alarms = numbers.stream().flatMap(number -> alarms(number, "department-opinion").stream()).map(Job::getId).filter(id -> !id.equals(broken.getId()));
        var all = java.util.stream.Stream.concat(java.util.stream.Stream.of(broken.getId()), alarms).toList();
        item(broken, "Z99");
        try {
            assertThat(bell().together(all)).isZero();
            numbers.forEach(number -> assertThat(consequences(number)).as("taken back").isEmpty());

            executor().start();
            assertThat(bell().inBatches()).isTrue();
            await().atMost(Duration.ofSeconds(60)).until(() -> jobs(broken).getExceptionMessage() != null && numbers.stream()
                    .mapToInt(number -> consequences(number).size()).sum() == all.size() - 1);
            executor().shutdown();
            assertThat(jobs(broken).getRetries()).as("its own tries").isPositive();
            everyDepartmentWasSilentOnce(numbers.get(0));
        } finally {
            item(broken, "B01");
        }
        assertThat(bell().together(List.of(broken.getId()))).isOne();
        everyDepartmentWasSilentOnce(numbers.get(1));
    }

    @Test
    void decisions_that_race_a_batch_of_alarms_have_one_outcome_each() throws Exception {
        LocalDate accepted = office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, List.of("D05"));
        office().accept(first);
        office().work(first, "INSPECTION_PLAN", "SITE_INSPECTION", "REVIEW");
        var numbers = Copies.of(project, first, 4, context, office());
        late(office().due(accepted, 2));
        var alarms = numbers.stream().map(number -> alarms(number, "item-review").get(0).getId()).toList();
        List<Callable<Object>> acts = new ArrayList<>(List.of(() -> bell().all(alarms)));
        numbers.stream().map(number -> office().task(number, "DECISION", "D05", "archive"))
                .forEach(task -> acts.add(() -> office().complete(task, Map.of("decision", "APPROVE")).status()));

        var answers = atOnce(acts);

        assertThat(answers.get(0)).isEqualTo(true);
        for (int i = 0; i < numbers.size(); i++) {
            var item = office().item(numbers.get(i), "D05");
            boolean decided = "GRANTED".equals(item.path("decision").asText());
            assertThat(decided).as("%s", item).isNotEqualTo(item.path("passedByDefault").asBoolean());
            assertThat(answers.get(i + 1)).isEqualTo(decided ? 200 : 409);
            assertThat(office().caseOf(numbers.get(i)).path("defaults")).hasSize(decided ? 0 : 1);
        }
    }

    /** As the engine asks for due jobs and for a task's subtasks, with ten thousand of each; nothing of it stays. */
    @Test
    @Tag("postgres")
    void the_engine_finds_due_jobs_and_subtasks_by_an_index() throws Exception {
        try (var connection = bean(DataSource.class).getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, SUSPENSION_STATE_, HANDLER_TYPE_, DUEDATE_) select 'x' || n, 1, "
                        + "'timer', true, 3, 1, 'timer-transition', now() + n * interval '1 hour' from generate_series(1, 10000) n");
                statement.execute("insert into ACT_RU_TASK (ID_, REV_) select 'x' || n, 1 from generate_series(1, 10000) n");
                statement.execute("analyze ACT_RU_JOB");
                statement.execute("analyze ACT_RU_TASK");
                assertThat(plan(statement, "select RES.ID_ from ACT_RU_JOB RES where RES.RETRIES_ > 0 and RES.DUEDATE_ <= localtimestamp and (RES.LOCK_OWNER_ is null or "
                        + "RES.LOCK_EXP_TIME_ < localtimestamp) and RES.SUSPENSION_STATE_ = 1 order by RES.DUEDATE_ asc limit 200")).contains("office_act_ru_job");
                assertThat(plan(statement, "select * from ACT_RU_TASK where PARENT_TASK_ID_ = 'x1'")).contains("office_act_ru_task");
            } finally {
                connection.rollback();
            }
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        var plan = new StringBuilder();
        try (var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** Two cases of two projects whose eight departments have been silent to the end of their last day. */
    private List<String> waitingForOpinions() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, List.of("B01"));
        office().accept(first);
        var numbers = Copies.of(project, first, 2, context, office());
        late(LocalDate.parse(office().opinion(first, "B01", "traffic").path("due").asText()));
        return numbers;
    }

    private void late(LocalDate lastDay) {
        office().to(lastDay, "23:59:59");
        executor().shutdown();
        bean(OfficeTime.class).advanceTo(lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
        bean(EngineTime.class).follow();
    }

    private void everyDepartmentWasSilentOnce(String number) {
        assertThat(consequences(number)).hasSize(8).doesNotHaveDuplicates();
        var defaults = StreamSupport.stream(office().caseOf(number).path("defaults").spliterator(), false).map(one -> one.path("department").asText()).toList();
        assertThat(defaults).doesNotHaveDuplicates().contains("traffic");
        assertThat(recorded(number).stream().filter("DEFAULT_RECORDED"::equals)).hasSameSizeAs(defaults);
        assertThat(recorded(number).stream().filter("OPINION_OVERDUE"::equals)).hasSize(8 - defaults.size());
        assertThat(accountable(number)).hasSize(8);
        assertThat(bean(JdbcClient.class).sql("select evidence from silence_default where case_number = ?").param(number).query(String.class).list())
                .hasSameSizeAs(defaults).allSatisfy(evidence -> assertThat(evidence).contains("explanation", "sha256"));
        assertThat(bean(JdbcClient.class).sql("select count(*) from message where case_number = ? and kind = 'ACCOUNTABILITY_EVENT'").param(number)
                .query(Integer.class).single()).isEqualTo(8);
        assertThat(bean(Ledger.class).verify(number)).isEmpty();
    }

    /** The departments whose silence has had its consequence. */
    private List<String> consequences(String number) {
        return StreamSupport.stream(office().item(number, "B01").path("opinions").spliterator(), false)
                .filter(one -> one.path("deemed").asBoolean() || one.path("overdue").asBoolean()).map(one -> one.path("department").asText()).toList();
    }

    private List<Job> alarms(String number, String process) {
        var runtime = bean(org.camunda.bpm.engine.RuntimeService.class);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(process).list().stream()
                .flatMap(one -> bean(ManagementService.class).createJobQuery().processInstanceId(one.getId()).timers().list().stream()).toList();
    }

    private Job jobs(Job one) {
        return bean(ManagementService.class).createJobQuery().jobId(one.getId()).singleResult();
    }

    private void item(Job alarm, String code) {
        bean(JdbcClient.class).sql("update ACT_RU_VARIABLE set TEXT_ = ? where NAME_ = 'itemCode' and PROC_INST_ID_ = ?")
                .params(code, alarm.getProcessInstanceId()).update();
    }

    private Bell bell() {
        return new Bell(context);
    }

    private JobExecutor executor() {
        return bean(ProcessEngineConfigurationImpl.class).getJobExecutor();
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var people = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (var answer : people.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
