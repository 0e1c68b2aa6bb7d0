package org.binglian.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Listens to every user task of every model, whatever the door: opened, claimed, completed, ended otherwise. Who stands in is settled
 * first, then the worklist learns of it, then the book of who was told.
 */
@Component
@Order(140)
class TaskTracking extends AbstractProcessEnginePlugin {

    private final Map<String, List<TaskListener>> told;

    private final AtOnce atOnce;

    TaskTracking(@Lazy StandInBook standIns, @Lazy TaskBook tasks, @Lazy DutyBook duties, AtOnce atOnce) {
        this.atOnce = atOnce;
        told = Map.of(
                TaskListener.EVENTNAME_CREATE, List.of(task -> tasks.opened(task), task -> duties.opened(task)),
                TaskListener.EVENTNAME_ASSIGNMENT, List.of(task -> standIns.assigned(task), task -> tasks.assigned(task), task -> duties.assigned(task)),
                TaskListener.EVENTNAME_COMPLETE, List.of(task -> standIns.completed(task), task -> tasks.completed(task)),
                TaskListener.EVENTNAME_DELETE, List.of(task -> tasks.ended(task)));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new TaskRights(atOnce));
        configuration.getCustomPreBPMNParseListeners().addAll(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                told.forEach((event, listeners) -> listeners.forEach(listener -> definition.addBuiltInTaskListener(event, listener)));
            }
        }));
    }
}
