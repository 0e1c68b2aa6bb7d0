package org.binglian.bench.race;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Camunda 7.24 as its distributions come: history full, ids in blocks from the database, the default job executor, no authorizations. */
final class Bare implements Contender {

    private final DataSource source;
    private final ProcessEngine engine;
    private final AtomicLong numbers = new AtomicLong();

    Bare(DataSource source, Path models) throws Exception {
        var configuration = (StandaloneProcessEngineConfiguration) ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        this.source = source;
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(true);
        configuration.setEnforceHistoryTimeToLive(false);
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
        var deployment = engine.getRepositoryService().createDeployment().name("race");
        for (Path file : Stubs.files(models)) {
            deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
        }
        deployment.deploy();
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
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    @Override
    public boolean complete(Work work) {
        try {
            engine.getTaskService().complete(work.task(), Stubs.REVIEWED);
            return true;
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    @Override
    public Map<String, Rows> rows() {
        Map<String, Rows> rows = new LinkedHashMap<>();
        rows.put("ended processes", new Rows(7, "select count(*) from ACT_HI_PROCINST where STATE_ = 'COMPLETED'"));
        rows.put("ended tasks", new Rows(7, "select count(*) from ACT_HI_TASKINST where END_TIME_ is not null"));
        rows.put("kept outcomes", new Rows(6, "select count(*) from ACT_HI_VARINST where NAME_ = 'outcome' and TEXT_ = 'GRANTED'"));
        rows.put("proposals", new Rows(6, "select count(*) from ACT_HI_VARINST where NAME_ = 'proposal' and TEXT_ = 'GRANT'"));
        rows.put("left open", new Rows(0, "select (select count(*) from ACT_RU_EXECUTION) + (select count(*) from ACT_RU_TASK) + (select count(*) from ACT_RU_JOB)"));
        return rows;
    }

    @Override
    public void close() {
        engine.close();
    }
}
