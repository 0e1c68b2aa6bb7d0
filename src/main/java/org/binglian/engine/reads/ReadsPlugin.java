package org.binglian.engine.reads;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our managers in the place of the engine's. */
@Component
@Order(115)
class ReadsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomSessionFactories(List.of(
                new Instead(ExecutionManager.class, WholeInstances::new), new Instead(VariableInstanceManager.class, WholeVariables::new),
                new Instead(TaskManager.class, TasksAtHand::new), new Instead(EventSubscriptionManager.class, FreshSubscriptions::new),
                new Instead(ProcessDefinitionManager.class, DeployedProcesses::new), new Instead(DecisionDefinitionManager.class, DeployedDecisions::new)));
        configuration.setHistoryEventProducer(new DeployedHistory());
        configuration.setCustomIncidentHandlers(List.of(new JobIncidents()));
    }

    private record Instead(Class<?> getSessionType, Supplier<Session> made) implements SessionFactory {

        @Override
        public Session openSession() {
            return made.get();
        }
    }
}
