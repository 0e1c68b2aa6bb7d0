package org.binglian.engine.alarm;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Replaces the engine's timer handlers: an alarm asks the clock whether the time has truly come before it interrupts anything. */
@Component
@Order(120)
class GuardedTimers extends AbstractProcessEnginePlugin {

    private final AlarmGuard guard;

    GuardedTimers(AlarmGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomJobHandlers(List.of(new Boundary(), new Intermediate(), new EventSubprocess()));
    }

    private final class Boundary extends TimerExecuteNestedActivityJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.timeHasCome(timer, execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private final class Intermediate extends TimerCatchIntermediateEventJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.timeHasCome(timer, execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private final class EventSubprocess extends TimerStartEventSubprocessJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.timeHasCome(timer, execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }
}
