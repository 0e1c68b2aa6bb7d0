package org.binglian.engine.reads;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** What the history says of a process's model comes from this node's memory as well. */
class DeployedHistory extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        var known = id == null ? null : Context.getProcessEngineConfiguration().getDeploymentCache().getProcessDefinitionCache().get(id);
        return known != null ? known : super.getProcessDefinitionEntity(id);
    }
}
