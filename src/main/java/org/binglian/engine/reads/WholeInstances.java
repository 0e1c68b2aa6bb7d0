package org.binglian.engine.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/** The engine reads one execution and then its whole process instance; here the first question brings the instance, once in a command. */
class WholeInstances extends ExecutionManager {

    private static final String OF_ITS_INSTANCE =
            "select RES.* from ACT_RU_EXECUTION RES where RES.PROC_INST_ID_ = (select ONE.PROC_INST_ID_ from ACT_RU_EXECUTION ONE where ONE.ID_ = #{id})";

    private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (id != null && getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            List<ExecutionEntity> instance = new ArrayList<>();
            findExecutionsByNativeQuery(Map.of("sql", OF_ITS_INSTANCE, "id", id), 0, Integer.MAX_VALUE).forEach(one -> instance.add((ExecutionEntity) one));
            instance.stream().findFirst().ifPresent(one -> read.put(one.getProcessInstanceId(), instance));
        }
        return super.findExecutionById(id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstance) {
        return new ArrayList<>(read.computeIfAbsent(processInstance, super::findExecutionsByProcessInstanceId));
    }

    @Override
    public void flush() {
        read.clear();
        super.flush();
    }
}
