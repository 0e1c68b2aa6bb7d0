package org.binglian.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a rehearsal only: where the models' tokens are. A step that goes on for thousands of elements without ever waiting for anybody
 * goes round in a ring: it is ended, and named.
 */
@Component
@Order(95)
@ConditionalOnProperty("binglian.rehearsal")
public class Footsteps extends AbstractProcessEnginePlugin implements ExecutionListener {

    private static final int LONGEST = 20_000;
    private static final long TELL_EVERY = 1_000_000_000L;

    private final ObjectProvider<DecisionWitness> witnesses;
    private DecisionWitness witness;
    private Consumer<String> listener = step -> { };
    private Object command;
    private int inOneCommand;
    private long toldAt;

    Footsteps(ObjectProvider<DecisionWitness> witnesses) {
        this.witnesses = witnesses;
    }

    /** A step that never waits; the message names where it was last. */
    public static class Endless extends RuntimeException {
        Endless(String where) {
            super("goes round without ever waiting: " + where);
        }
    }

    /** Tells where the tokens are, once a second while one command lasts. */
    public void follow(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        var all = new java.util.ArrayList<>(listeners == null ? List.of() : listeners);
        all.add(new Everywhere());
        configuration.setCustomPostBPMNParseListeners(all);
        witness = witnesses.getIfAvailable();
    }

    @Override
    public void notify(DelegateExecution execution) {
        var now = Context.getCommandContext();
        if (now != command) {
            command = now;
            inOneCommand = 0;
            toldAt = System.nanoTime();
        }
        inOneCommand++;
        hear((ExecutionEntity) execution);
        if (inOneCommand > LONGEST) {
            throw new Endless(where(execution));
        }
        if (System.nanoTime() - toldAt > TELL_EVERY) {
            toldAt = System.nanoTime();
            listener.accept(where(execution));
        }
    }

    private static String where(DelegateExecution execution) {
        return execution.getProcessDefinitionId().replaceFirst(":.*", "") + " " + execution.getCurrentActivityId();
    }

    private void hear(ExecutionEntity execution) {
        if (witness != null) {
            witness.entered(execution.getProcessDefinition().getResourceName());
            if (execution.getActivity() != null && execution.getActivity().getActivityBehavior() instanceof UserTaskActivityBehavior task
                    && task.getTaskDefinition().getCamundaFormDefinitionKey() != null) {
                witness.entered("forms/" + task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText() + ".form");
            }
        }
    }

    private final class Everywhere extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addListener(ExecutionListener.EVENTNAME_START, Footsteps.this);
        }

        private void follow(ActivityImpl activity) {
            activity.addListener(ExecutionListener.EVENTNAME_START, Footsteps.this);
        }

        @Override
        public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }

        @Override
        public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(activity);
        }
    }
}
