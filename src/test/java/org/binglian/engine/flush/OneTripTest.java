package org.binglian.engine.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The bare engine on a real PostgreSQL. */
class OneTripTest {

    private static final List<String> SENT = new ArrayList<>();
    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("one-trip").setDataSource(listened(postgres.getPostgresDatabase())).setDatabaseSchemaUpdate("create")
                .setJobExecutorActivate(false).setEnforceHistoryTimeToLive(false);
        configuration.setProcessEnginePlugins(List.<ProcessEnginePlugin>of(new FlushPlugin()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("review.bpmn", Bpmn.createExecutableProcess("case")
                .startEvent().userTask("review").endEvent().done()).deploy();
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    @Test
    void what_a_completed_task_changes_leaves_in_one_trip() {
        String task = started(Map.of("answer", "yes"));
        SENT.clear();
        engine.getTaskService().complete(task, Map.of("answer", "no", "why", "the road is too narrow"));
        assertThat(writes()).hasSize(1);
        assertThat(writes().get(0).split(";")).hasSizeGreaterThan(8);
        var ended = engine.getHistoryService().createHistoricProcessInstanceQuery().finished().list();
        assertThat(ended).extracting(instance -> instance.getState()).contains("COMPLETED");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(ended.get(0).getId()).variableName("why").singleResult()
                .getValue()).isEqualTo("the road is too narrow");
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void many_rows_of_one_kind_go_as_a_batch_of_their_own_and_all_arrive() {
        Map<String, Object> many = IntStream.range(0, 300).boxed().collect(Collectors.toMap(n -> "v" + n, n -> n));
        SENT.clear();
        String task = started(many);
        assertThat(writes()).hasSizeBetween(2, 20);
        assertThat(engine.getTaskService().getVariables(task)).containsAllEntriesOf(many);
        engine.getTaskService().complete(task);
    }

    @Test
    void who_comes_second_is_still_told() {
        String task = started(Map.of());
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        assertThatThrownBy(() -> commands.execute((Command<Void>) context -> {
            context.getTaskManager().findTaskById(task).setPriority(70);
            var quicker = new Thread(() -> engine.getTaskService().setPriority(task, 60));
            quicker.start();
            try {
                quicker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getPriority()).isEqualTo(60);
    }

    @Test
    void a_statement_that_is_refused_takes_all_others_with_it() {
        long before = engine.getHistoryService().createHistoricProcessInstanceQuery().count();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("case", "k".repeat(300), Map.of("a", 1)))
                .isInstanceOf(ProcessEngineException.class).hasStackTraceContaining("character varying(255)");
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().variableName("a").count()).isZero();
    }

    private static String started(Map<String, Object> variables) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("case", variables);
        return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    /** But for new blocks of ids. */
    private static List<String> writes() {
        return SENT.stream().filter(sql -> sql.strip().matches("(?is)(insert|update|delete).*") && !sql.contains("ACT_GE_PROPERTY")).toList();
    }

    private static DataSource listened(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return listened(super.getConnection());
            }
        };
    }

    private static Connection listened(Connection connection) {
        return (Connection) Proxy.newProxyInstance(OneTripTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            try {
                var answer = method.invoke(connection, args);
                return answer instanceof PreparedStatement statement ? listened(statement, (String) args[0]) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static PreparedStatement listened(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(OneTripTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                SENT.add(sql);
            }
            try {
                return method.invoke(statement, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
