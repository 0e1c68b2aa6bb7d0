package org.binglian.engine.reads;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;

/** The same for decisions. */
class DeployedDecisions extends DecisionDefinitionManager {

    @Override
    public DecisionDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var known = super.getCachedResourceDefinitionEntity(id);
        return known != null ? known : (DecisionDefinitionEntity) Context.getProcessEngineConfiguration().getDeploymentCache().getDecisionDefinitionCache().get(id);
    }
}
