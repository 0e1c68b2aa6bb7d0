package org.binglian.bench.race;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Flowable 8 as it comes, with its executor on so that alarms would ring; the model files with its namespace. */
final class Flowable implements Contender {

    private final DataSource source;
    private final ProcessEngine engine;
    private final AtomicLong numbers = new AtomicLong();

    Flowable(DataSource source, Path models) throws Exception {
        var configuration = (ProcessEngineConfigurationImpl) ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        this.source = source;
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(true);
        Map<Object, Object> beans = new LinkedHashMap<>();
        Stubs.values().forEach(beans::put);
        for (String silent : Stubs.DELEGATES) {
            beans.put(silent, (JavaDelegate) execution -> {
            });
        }
        beans.put("decideWaivers", (JavaDelegate) execution -> Stubs.item(String.valueOf(execution.getVariable("itemCode"))).forEach(execution::setVariable));
        beans.put("adoptProposal", (JavaDelegate) execution -> execution.setVariable("outcome", "GRANTED"));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().name("race").disableSchemaValidation();
        for (Path file : Stubs.files(models)) {
            if (file.toString().endsWith(".bpmn")) {
                deployment.addString(file.getFileName().toString(), inItsWords(Files.readString(file)));
            }
        }
        deployment.deploy();
    }

    /**
     * The same model: its namespace; how a called process gets its business key; a service in place of the decision of a silent body, which no
     * case of the race comes to; and no wait where it would only ask a condition that holds already when somebody tells it to ask.
     */
    private static String inItsWords(String model) {
        return model.replace("http://camunda.org/schema/1.0/bpmn", "http://flowable.org/bpmn").replace("camunda:", "flowable:")
                .replace("xmlns:camunda=", "xmlns:flowable=").replace("<flowable:in businessKey=\"#{execution.processBusinessKey}\" />", "")
                .replace("flowable:calledElementBinding=\"deployment\"", "flowable:sameDeployment=\"true\" flowable:inheritBusinessKey=\"true\"")
                .replace("bpmn:businessRuleTask", "bpmn:serviceTask")
                .replaceAll("flowable:decisionRef=\"[^\"]*\" flowable:decisionRefBinding=\"deployment\"", "flowable:delegateExpression=\"\\${recordOverdue}\"")
                .replace("bpmn:intermediateCatchEvent", "bpmn:intermediateThrowEvent")
                .replaceAll("<bpmn:conditionalEventDefinition>.*?</bpmn:conditionalEventDefinition>", "");
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public void ready(int cases) {
    }

    @Override
    public String file() {
        String number = Stubs.caseNumber(numbers.incrementAndGet());
        engine.getRuntimeService().startProcessInstanceByKey("parallel-approval", number, Stubs.filed(number));
        return number;
    }

    @Override
    public String toAccept(String filed) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(filed).singleResult().getId();
    }

    @Override
    public void accept(String task) {
        engine.getTaskService().complete(task, Map.of("decision", "ACCEPT"));
    }

    @Override
    public List<Work> toReview(String filed) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(filed).list().stream().map(task -> new Work(task.getId(), "")).toList();
    }

    @Override
    public boolean claim(Work work) {
        try {
            engine.getTaskService().claim(work.task(), "reviewer1");
            return true;
        } catch (FlowableOptimisticLockingException e) {
            return false;
        }
    }

    @Override
    public boolean complete(Work work) {
        try {
            engine.getTaskService().complete(work.task(), Stubs.REVIEWED);
            return true;
        } catch (FlowableOptimisticLockingException e) {
            return false;
        }
    }

    @Override
    public Map<String, Rows> rows() {
        Map<String, Rows> rows = new LinkedHashMap<>();
        rows.put("ended processes", new Rows(7, "select count(*) from ACT_HI_PROCINST where END_TIME_ is not null"));
        rows.put("ended tasks", new Rows(7, "select count(*) from ACT_HI_TASKINST where END_TIME_ is not null"));
        rows.put("kept outcomes", new Rows(6, "select count(*) from ACT_HI_VARINST where NAME_ = 'outcome' and TEXT_ = 'GRANTED'"));
        rows.put("left open", new Rows(0, "select (select count(*) from ACT_RU_EXECUTION) + (select count(*) from ACT_RU_TASK) + (select count(*) from ACT_RU_TIMER_JOB)"));
        return rows;
    }

    @Override
    public void close() {
        engine.close();
    }
}
