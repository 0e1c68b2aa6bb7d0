package org.binglian.office.coverage;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;

/** Notes each node that a test enters and each sequence flow that it takes, in every model that the tests' engine parses. */
@TestConfiguration
@Order(200)
public class ModelCoverage extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
                definitions.forEach(definition -> watch(definition.getKey(), definition));
            }
        });
    }

    private static void watch(String process, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            note(process, activity);
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> Reached.note(process, flow.getId()));
            }
            watch(process, activity);
        }
    }

    private static void note(String process, ActivityImpl activity) {
        String element = activity.getId().replace("#multiInstanceBody", "");
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> Reached.note(process, element));
    }
}
