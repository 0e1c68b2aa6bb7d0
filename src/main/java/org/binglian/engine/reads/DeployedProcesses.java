package org.binglian.engine.reads;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** A deployed process stays as it is: the engine looks in the database what this node has in its memory. None of our doors suspends one. */
class DeployedProcesses extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var known = super.getCachedResourceDefinitionEntity(id);
        return known != null ? known : Context.getProcessEngineConfiguration().getDeploymentCache().getProcessDefinitionCache().get(id);
    }
}
