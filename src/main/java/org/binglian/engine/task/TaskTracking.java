package org.binglian.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
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

/** Listens to every user task of every model: opened, claimed, completed, ended otherwise. */
@Component
@Order(140)
class TaskTracking extends AbstractProcessEnginePlugin {

    private static final Map<String, java.util.function.BiConsumer<TaskBook, DelegateTask>> EVENTS = Map.of(
            TaskListener.EVENTNAME_CREATE, TaskBook::opened,
            TaskListener.EVENTNAME_ASSIGNMENT, TaskBook::assigned,
            TaskListener.EVENTNAME_COMPLETE, TaskBook::completed,
            TaskListener.EVENTNAME_DELETE, TaskBook::ended);

    private final TaskBook book;

    TaskTracking(@Lazy TaskBook book) {
        this.book = book;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPreBPMNParseListeners().addAll(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                EVENTS.forEach((event, act) -> definition.addBuiltInTaskListener(event, task -> act.accept(book, task)));
            }
        }));
    }
}
