package org.binglian.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a rehearsal only: where the models' tokens are. A step that goes on for thousands of elements without ever waiting for anybody
 * goes round in a ring, and so does a process whose alarms or asynchronous steps follow each other by the thousand before anybody can do
 * anything: it is ended, and named.
 */
@Component
@Order(95)
@ConditionalOnProperty("binglian.rehearsal")
public class Footsteps extends AbstractProcessEnginePlugin implements ExecutionListener {

    private static final int LONGEST = 20_000;
    private static final long TELL_EVERY = 1_000_000_000L;

    private final ObjectProvider<DecisionWitness> witnesses;
    private DecisionWitness witness;
    private final Rings rings = new Rings();
    private Consumer<Place> listener = place -> { };
    private Object command;
    private int inOneCommand;
    private long toldAt;

    Footsteps(ObjectProvider<DecisionWitness> witnesses) {
        this.witnesses = witnesses;
    }

    /**
     * Where a token is: the process and its element, the case or project (may be null), and how often an alarm has rung there (0: it is
     * no alarm).
     */
    public record Place(String process, String element, String subject, int times) {

        Place times(int rung) {
            return new Place(process, element, subject, rung);
        }

        @Override
        public String toString() {
            return process + " " + element;
        }
    }

    /** A step that never waits, or an alarm that never ends; the message names where it was last. */
    public static class Endless extends RuntimeException {

        private final transient Place place;

        Endless(Place place) {
            super("goes round without ever waiting: " + place);
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    /** Tells where the tokens are, once a second while one command lasts. */
    public void follow(Consumer<Place> listener) {
        this.listener = listener;
    }

    /** From now on people may act again. */
    public void peopleCome() {
        rings.newStretch();
    }

    /** An alarm or an asynchronous step of a process is to be executed. @param where names it @throws Endless when it is one too many */
    public void rings(String processInstance, String alarm, Supplier<Place> where) {
        rings.ring(processInstance, alarm, where);
    }

    /** The alarm that one process has heard most often, where that is more often than any honest one rings. */
    public Optional<Place> loudest() {
        return rings.loudest();
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

    private static Place where(DelegateExecution execution) {
        return new Place(execution.getProcessDefinitionId().replaceFirst(":.*", ""), execution.getCurrentActivityId(), execution.getProcessBusinessKey(), 0);
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

        /** Asked last, when every step of the process is known. */
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addListener(ExecutionListener.EVENTNAME_START, Footsteps.this);
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
