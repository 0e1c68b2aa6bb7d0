package org.binglian.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
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

    private Consumer<String> listener = step -> { };
    private Object command;
    private int inOneCommand;
    private long toldAt;

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
        String where = execution.getProcessDefinitionId().replaceFirst(":.*", "") + " " + execution.getCurrentActivityId();
        if (inOneCommand > LONGEST) {
            throw new Endless(where);
        }
        if (System.nanoTime() - toldAt > TELL_EVERY) {
            toldAt = System.nanoTime();
            listener.accept(where);
        }
    }

    private final class Everywhere extends AbstractBpmnParseListener {

        /** Asked last, when every step of the process is known. */
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            follow(process);
        }

        private void follow(ScopeImpl scope) {
            scope.getActivities().forEach(step -> {
                step.addListener(ExecutionListener.EVENTNAME_START, Footsteps.this);
                follow(step);
            });
        }
    }
}
